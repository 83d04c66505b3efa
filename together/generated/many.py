"""Make many calls: some at a time, their failures as values, waiting together where the service asks for it."""

from __future__ import annotations

import asyncio
from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Awaitable,
    Callable,
    Generator,
    Iterable,
    Iterator,
    Mapping,
    Sized,
)
from dataclasses import dataclass, field
from inspect import isawaitable, iscoroutinefunction, signature
from types import TracebackType
from typing import Any, Generic, NamedTuple, TypeVar, cast

from typing_extensions import Self

from together.generated._rate_gate import RateGate, gate_of
from together.generated._retry import RAISES_REFUSALS, is_refusal_of_all
from together.generated.api_response import RateLimit
from together.generated.exceptions import ApiException, ApiTypeError, ApiValueError, ClientClosedError, OpenApiException
from together.generated.model import Model

QueryT = TypeVar("QueryT")
ResultT = TypeVar("ResultT")

DEFAULT_CONCURRENCY = 20
DEFAULT_RATE_LIMIT_RETRIES = 10
_OPEN_ANSWERS = ("_stream", "_without_preload_content")
"""Ends of the names of methods that leave the answer open: nobody would close it."""


@dataclass(frozen=True)
class CallResult(Generic[QueryT, ResultT]):
    """The result of one call of `map_calls`.

    Attributes:
        index: The place of its request, from 0.
        request: The request.
        error: Why the call failed; None where it succeeded.
    """

    index: int
    request: QueryT = field(repr=False)
    error: OpenApiException | None = None
    _value: ResultT | None = field(default=None, repr=False)

    @property
    def value(self) -> ResultT:
        """What the call returned.

        Raises:
            OpenApiException: The call failed: `error`.
        """
        if self.error is not None:
            try:
                raise self.error
            finally:
                del self  # else the error and this frame would hold each other, and the request, in a circle
        return cast("ResultT", self._value)


class MapProgress(NamedTuple):
    """How far `map_calls` came.

    Attributes:
        done: How many calls are done, those that failed included.
        failed: How many failed.
        total: How many there are in all; None where the requests have no length.
    """

    done: int
    failed: int
    total: int | None


def map_calls(
    call: Callable[..., Awaitable[ResultT]],
    requests: Iterable[QueryT] | AsyncIterable[QueryT],
    *,
    concurrency: int = DEFAULT_CONCURRENCY,
    rate_limit_retries: int = DEFAULT_RATE_LIMIT_RETRIES,
    on_progress: Callable[[MapProgress], object] | None = None,
) -> CallMap[QueryT, ResultT]:
    """Call a method for each request, some at a time.

    `await` gives a list of all results, in the order of the requests:

        for result in await map_calls(chat.chat_completions, requests):
            print(result.error or result.value.choices[0].message.content)

    `async for` gives each result as soon as it is there. It holds no more requests and results than are in flight and
    wait to be read, however many there are:

        async for result in map_calls(chat.chat_completions, requests):
            ...

    Leaving the loop, or cancelling the task, cancels the calls in flight. To be sure that they ended where the loop is
    left early, use `async with map_calls(...) as results:` around it.

    A call that fails gives a result with an `error`, and the others go on. What is raised instead, and ends all calls:
    an error before the first request was sent (a misspelt field, no API key), as the others would fail likewise; that
    the client was closed; and every error that is not an `OpenApiException`, such as one of the requests' own iterator.

    When the service refuses a request for now (429, or 503 with `Retry-After`), all calls to this model with this
    client wait until the time it names, those of other `map_calls` too, and then go on one after the other, faster and
    faster. The refused request is sent again. The client's `retries` are for all other failures.

    Args:
        call: A method of an API class, plain or `..._with_http_info`, or a function of your own.
        requests: An iterable or async iterable. Of each item, a dict is given to `call` as keyword arguments, anything
            else as its one argument. An item is taken when its call can begin.
        concurrency: How many calls are in flight at once.
        rate_limit_retries: How often one request is sent again after such a refusal. Then the refusal is its `error`.
        on_progress: A plain function that is called after each call. What it raises ends all calls.

    Raises:
        ApiTypeError, ApiValueError: An argument cannot be used.
    """
    if not callable(call):
        raise ApiTypeError(f"map_calls() takes a method to call, such as chat.chat_completions, not {_kind(call)}.")
    name = getattr(_method_of(call), "__name__", "")
    if name.endswith(_OPEN_ANSWERS):
        raise ApiTypeError(f"map_calls() needs a method that reads the whole answer: {name} leaves it open.")
    if isinstance(requests, (str, bytes, Mapping, Model)) or not isinstance(requests, (Iterable, AsyncIterable)):
        raise ApiTypeError(f"requests must be a list or another iterable of requests, not {_kind(requests)}.")
    for number, least, argument in ((concurrency, 1, "concurrency"), (rate_limit_retries, 0, "rate_limit_retries")):
        if not isinstance(number, int) or isinstance(number, bool) or number < least:
            raise ApiValueError(f"{argument} must be a number of {least} or more, not {number!r}.")
    if on_progress is not None:
        _check_progress(on_progress)
    return CallMap(_Run(call, requests, concurrency, rate_limit_retries, on_progress))


class CallMap(Generic[QueryT, ResultT]):
    """The results of `map_calls`, which makes it: use it with `await`, `async for` or `async with`, once.

    Nothing is called before.
    """

    def __init__(self, run: _Run[QueryT, ResultT]) -> None:
        self._run = run

    def __await__(self) -> Generator[Any, None, list[CallResult[QueryT, ResultT]]]:
        return self._all().__await__()

    async def _all(self) -> list[CallResult[QueryT, ResultT]]:
        async with self:
            results = [result async for result in self]
        return sorted(results, key=lambda result: result.index)

    def __aiter__(self) -> Self:
        self._run.start()
        return self

    async def __anext__(self) -> CallResult[QueryT, ResultT]:
        return await self._run.next_result()

    async def __aenter__(self) -> Self:
        self._run.start()
        return self

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Cancel the calls in flight, and wait until they ended."""
        await self._run.close()

    def __del__(self) -> None:
        self._run.cancel()  # the loop over the results was left


class _WorkerEnd(NamedTuple):
    """The end of a worker, among the results.

    Attributes:
        error: What it ended with; None: there are no more requests.
    """

    error: BaseException | None


class _Run(Generic[QueryT, ResultT]):
    """The workers and results of one `map_calls`.

    They do not hold the `CallMap`: dropping it cancels them. Each worker takes a request, calls, and puts the result
    into a queue whose length is limited, so that none goes ahead of who reads.
    """

    def __init__(
        self,
        call: Callable[..., Awaitable[ResultT]],
        requests: Iterable[QueryT] | AsyncIterable[QueryT],
        concurrency: int,
        rate_limit_retries: int,
        on_progress: Callable[[MapProgress], object] | None,
    ) -> None:
        self._call = call
        self._requests = requests
        self._total = len(requests) if isinstance(requests, Sized) else None
        self._concurrency = concurrency
        self._rate_limit_retries = rate_limit_retries
        self._on_progress = on_progress
        client = getattr(getattr(_method_of(call), "__self__", None), "api_client", None)
        self._owner = self if client is None else client.configuration  # which copies of a client share
        self._keywords: Mapping[str, Any] = getattr(call, "keywords", {})  # those of a partial
        self._tasks: list[asyncio.Task[None]] | None = None
        self._closed = False
        self._working = self._taken = self._done = self._failed = 0

    def start(self) -> None:
        """Begin, unless that was done.

        Raises:
            ClientClosedError: It has ended.
        """
        if self._closed:
            raise ClientClosedError("these calls have ended: call map_calls() again.")
        if self._tasks is not None:
            return
        self._results: asyncio.Queue[CallResult[QueryT, ResultT] | _WorkerEnd] = asyncio.Queue(self._concurrency)
        self._taking = asyncio.Lock()
        requests = self._requests
        self._iterator: Iterator[QueryT] | AsyncIterator[QueryT] = (
            aiter(requests) if isinstance(requests, AsyncIterable) else iter(requests)
        )
        self._working = self._concurrency if self._total is None else min(self._concurrency, self._total)
        loop = asyncio.get_running_loop()
        self._tasks = [loop.create_task(self._work()) for _ in range(self._working)]

    async def next_result(self) -> CallResult[QueryT, ResultT]:
        """Return the next result, once there is one.

        Raises:
            StopAsyncIteration: There are no more.
        """
        while self._working and not self._closed:
            result = await self._results.get()
            if isinstance(result, CallResult):
                return result
            self._working -= 1
            if result.error is not None:
                await self.close()
                raise result.error
        self._closed = True
        raise StopAsyncIteration

    async def close(self) -> None:
        """Cancel the workers and wait for their end."""
        self.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)

    def cancel(self) -> None:
        """Cancel the workers."""
        self._closed = True
        for task in self._tasks or ():
            if not task.done() and not task.get_loop().is_closed():
                task.cancel()

    async def _work(self) -> None:
        """Take requests and call, until there are no more."""
        error: BaseException | None = None
        try:
            while True:
                index, request = await self._take()
                result = await self._result_of(index, request)
                self._done += 1
                self._failed += result.error is not None
                if self._on_progress is not None:
                    self._on_progress(MapProgress(self._done, self._failed, self._total))
                await self._results.put(result)
        except StopAsyncIteration:
            pass
        except Exception as problem:
            error = problem
            for task in self._tasks or ():
                if task is not asyncio.current_task():
                    task.cancel()
        await self._results.put(_WorkerEnd(error))

    async def _take(self) -> tuple[int, QueryT]:
        """Return the next request and its index.

        Raises:
            StopAsyncIteration: There are no more.
        """
        if isinstance(self._iterator, AsyncIterator):
            async with self._taking:  # an async generator cannot be asked twice at once
                request = await anext(self._iterator)
        else:
            try:
                request = next(self._iterator)
            except StopIteration:
                raise StopAsyncIteration from None
        self._taken += 1
        return self._taken - 1, request

    async def _result_of(self, index: int, request: QueryT) -> CallResult[QueryT, ResultT]:
        """Call for a request, again where the service refuses it for now."""
        gate = self._gate_of(request)
        refusals = 0
        while True:
            ticket = await gate.enter()
            try:
                value = await self._send(request)
            except ApiException as error:
                if not is_refusal_of_all(error):
                    if error.status is not None:
                        gate.succeeded()
                    return CallResult(index, request, error)
                gate.refused(ticket, getattr(error, "retry_after", None), RateLimit.from_headers(error.headers or {}))
                refusals += 1
                if refusals > self._rate_limit_retries:
                    return CallResult(index, request, error)
            except ClientClosedError:
                raise
            except OpenApiException as error:
                if index == 0:
                    raise
                return CallResult(index, request, error)
            else:
                gate.succeeded()
                return CallResult(index, request, _value=value)

    async def _send(self, request: QueryT) -> ResultT:
        before = RAISES_REFUSALS.set(True)
        try:
            answer = self._call(**request) if isinstance(request, Mapping) else self._call(request)
            if not isawaitable(answer):
                name = getattr(_method_of(self._call), "__name__", _kind(self._call))
                raise ApiTypeError(
                    f"map_calls() takes an async function, and {name}() returned {_kind(answer)}, which cannot be"
                    " awaited: define it with `async def`."
                )
            return await answer
        finally:
            RAISES_REFUSALS.reset(before)

    def _gate_of(self, request: QueryT) -> RateGate:
        model = request.get("model") if isinstance(request, Mapping) else getattr(request, "model", None)
        if model is None:
            model = self._keywords.get("model")
        return gate_of(self._owner, model if isinstance(model, str) else None)


def _check_progress(function: Callable[[MapProgress], object]) -> None:
    """Raise for a function that cannot be told the progress."""
    try:
        signature(function).bind(MapProgress(0, 0, None))
    except TypeError as error:
        raise ApiTypeError(f"on_progress is called with one argument, a MapProgress: {error}.") from None
    except ValueError:
        pass  # a function in C may not say what it takes
    if iscoroutinefunction(function) or iscoroutinefunction(type(function).__call__):
        raise ApiTypeError("on_progress must be a plain function: an async one would not be awaited.")


def _method_of(call: Any) -> Any:
    """Return the method that is called in the end, also by a `functools.partial`."""
    return getattr(call, "func", call)


def _kind(value: Any) -> str:
    return type(value).__name__
