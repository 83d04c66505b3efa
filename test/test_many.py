"""Many calls: results in order or as they are done, failures as values, one wait for all after a refusal."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest
from support.client import OK, REQUEST, body_of, config, error_of, within_bound
from support.raw_server import Answer, Connection, RawServer, http, silent
from support.streaming import nothing_left_behind, settle, until

from together.generated import (
    ApiClient,
    ApiTypeError,
    ApiValueError,
    BadRequestException,
    CallResult,
    ChatApi,
    ChatCompletionRequest,
    ClientClosedError,
    EmbeddingsApi,
    MapProgress,
    OverloadedException,
    RateLimitException,
    RerankApi,
    _rate_gate,
    map_calls,
    rest,
)
from together.generated.api_response import RateLimit
from together.generated.local_server import Fault, LocalServer


def ask(content: str, **more: Any) -> dict[str, Any]:
    return {"model": "test/model", "messages": [{"role": "user", "content": content}], **more}


def asked(connection: Connection) -> str:
    """Return the prompt of the request that is being answered."""
    content: str = body_of(connection.request)["messages"][0]["content"]
    return content


def answer_with(**fields: Any) -> bytes:
    usual = {"id": "chat-1", "object": "chat.completion", "created": 1, "model": "test/model", "choices": []}
    return http(body=json.dumps({**usual, **fields}).encode())


async def echo(connection: Connection) -> None:
    """Answer with the prompt as the id."""
    await connection.send(answer_with(id=asked(connection)))


REFUSED = http("429 Too Many Requests", b"{}", "Retry-After: 7")


def refused_until(condition: Callable[[], bool], refusal: bytes = REFUSED) -> Answer:
    async def answer(connection: Connection) -> None:
        await connection.send(answer_with(id=asked(connection)) if condition() else refusal)

    return answer


class Held:
    """Answers that wait until the test lets them go."""

    def __init__(self) -> None:
        self.waiting: dict[str, asyncio.Event] = {}

    async def __call__(self, connection: Connection) -> None:
        event = self.waiting[asked(connection)] = asyncio.Event()
        await event.wait()
        await echo(connection)

    async def let_go(self, prompt: str) -> None:
        await until(lambda: prompt in self.waiting)
        self.waiting.pop(prompt).set()


class Clock:
    """The time of the gates, which passes only when a test lets it."""

    def __init__(self) -> None:
        self.now = 0.0
        self.sleepers: list[tuple[float, asyncio.Event]] = []
        self.slept: list[float] = []

    def monotonic(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        event = asyncio.Event()
        self.sleepers.append((self.now + seconds, event))
        await event.wait()

    def wake_next(self) -> None:
        """Go on to the time at which the next one wakes."""
        self.sleepers.sort(key=lambda sleeper: sleeper[0])
        self.now, event = self.sleepers.pop(0)
        event.set()

    async def run_to_the_end(self, task: asyncio.Future[Any]) -> None:
        while not task.done():
            await settle()
            if self.sleepers:
                self.wake_next()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(_rate_gate, "sleep", clock.sleep)
    monkeypatch.setattr(_rate_gate, "monotonic", clock.monotonic)
    monkeypatch.setattr(_rate_gate, "uniform", lambda low, high: low)
    return clock


# -- results


async def test_results_come_in_the_order_of_the_requests() -> None:
    held = Held()
    async with RawServer(held) as server, ApiClient(config(server)) as client:
        calls = map_calls(ChatApi(client).chat_completions, [ask("a"), ask("b"), ask("c")], concurrency=3)
        waiting = asyncio.ensure_future(_all(calls))
        for prompt in ("c", "a", "b"):
            await held.let_go(prompt)
        results = await within_bound(waiting)
    assert [(result.index, result.value.id) for result in results] == [(0, "a"), (1, "b"), (2, "c")]
    assert [result.request["messages"][0]["content"] for result in results] == ["a", "b", "c"]
    assert [result.error for result in results] == [None] * 3
    assert "test/model" not in repr(results[0])


async def test_async_for_gives_each_result_as_soon_as_it_is_there() -> None:
    held, ids = Held(), []
    async with RawServer(held) as server, ApiClient(config(server)) as client:
        calls = map_calls(ChatApi(client).chat_completions, [ask("a"), ask("b"), ask("c")], concurrency=3)
        async with calls as results:
            for prompt in ("c", "a", "b"):
                await held.let_go(prompt)
                ids.append((await within_bound(anext(results))).value.id)
            with pytest.raises(StopAsyncIteration):
                await within_bound(anext(results))
    assert ids == ["c", "a", "b"]


async def test_a_wait_for_a_result_that_is_given_up_loses_nothing() -> None:
    held = Held()
    async with (
        RawServer(held) as server,
        ApiClient(config(server)) as client,
        map_calls(ChatApi(client).chat_completions, [ask("a")]) as results,
    ):
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(anext(results), 0.01)
        await held.let_go("a")
        assert (await within_bound(anext(results))).value.id == "a"


async def test_every_method_that_reads_its_answer_can_be_called(client_of_local: ApiClient) -> None:
    chat = ChatApi(client_of_local)
    with_info = await map_calls(chat.chat_completions_with_http_info, [ask("a")])
    assert with_info[0].value.status_code == 200
    embedded = await map_calls(EmbeddingsApi(client_of_local).embeddings, [{"model": "m", "input": "a"}])
    assert embedded[0].value.data[0].embedding
    ranked = await map_calls(RerankApi(client_of_local).rerank, [{"model": "m", "query": "q", "documents": ["a", "b"]}])
    assert len(ranked[0].value.results) == 2


async def test_a_request_is_an_object_or_the_keywords_of_the_call(client_of_local: ApiClient) -> None:
    chat = ChatApi(client_of_local)
    model = ChatCompletionRequest(**ask("a"))
    for call, request in (
        (chat.chat_completions, model),
        (chat.chat_completions, {"chat_completion_request": model, "_request_timeout": 30}),
        (partial(chat.chat_completions, model="test/model"), {"messages": REQUEST["messages"]}),
    ):
        (result,) = await map_calls(call, [request])
        assert result.value.choices


async def test_a_function_of_ones_own_can_be_called() -> None:
    async def double(number: int) -> int:
        return 2 * number

    assert [result.value for result in await map_calls(double, range(5), concurrency=2)] == [0, 2, 4, 6, 8]
    assert await map_calls(double, []) == []


async def test_a_function_that_is_not_async_is_refused() -> None:
    def double(number: int) -> int:
        return 2 * number

    call: Any = double
    reason = r"async function, and double\(\) returned int, which cannot be awaited: define it with `async def`"
    with pytest.raises(ApiTypeError, match=reason):
        await map_calls(call, range(5))


@pytest.fixture
async def client_of_local(api_client: ApiClient) -> ApiClient:
    return api_client


# -- failures


async def test_a_failure_is_a_value_and_the_others_go_on(chat: ChatApi, server: LocalServer) -> None:
    server.script(None, Fault(status=400), None)
    results = await map_calls(chat.chat_completions, [ask("a"), ask("b"), ask("c")], concurrency=1)
    assert [type(result.error) for result in results] == [type(None), BadRequestException, type(None)]
    assert results[1].request == ask("b")
    with pytest.raises(BadRequestException):
        _ = results[1].value


async def test_what_cannot_be_sent_raises_for_the_first_request_and_is_a_value_later(
    chat: ChatApi, server: LocalServer
) -> None:
    good, bad = ask("a"), ask("a", temprature=1)
    with pytest.raises(ApiTypeError, match="temperature"):
        await map_calls(chat.chat_completions, [bad, good], concurrency=1)
    assert server.requests == []
    results = await map_calls(chat.chat_completions, [good, bad, good], concurrency=1)
    assert [type(result.error) for result in results] == [type(None), ApiTypeError, type(None)]


async def test_a_missing_token_raises_before_anything_is_sent() -> None:
    async with RawServer(OK) as server, ApiClient(config(server, access_token=None)) as client:
        with pytest.raises(ApiValueError, match="access_token"):
            await map_calls(ChatApi(client).chat_completions, [REQUEST] * 100)
    assert server.requests == []


async def test_a_closed_client_ends_all_calls() -> None:
    async with RawServer(silent) as server, ApiClient(config(server)) as client, nothing_left_behind():
        chat = ChatApi(client)

        async def call(number: int) -> None:
            if number == 3:
                await client.close()
            await chat.chat_completions(**ask("a"))

        with pytest.raises(ClientClosedError):
            await within_bound(_all(map_calls(call, [*range(2), 3], concurrency=1 + 2)))


async def _all(calls: Any) -> Any:
    return await calls


def broken_requests() -> Iterator[dict[str, Any]]:
    yield ask("a")
    raise LookupError("no more")


async def test_the_error_of_the_requests_iterator_is_raised_and_ends_the_calls_in_flight() -> None:
    async with RawServer(silent) as server, ApiClient(config(server)) as client, nothing_left_behind():
        with pytest.raises(LookupError, match="no more"):
            await within_bound(_all(map_calls(ChatApi(client).chat_completions, broken_requests(), concurrency=2)))
        await until(lambda: not server.open)


async def test_progress_is_told_after_each_call_and_its_errors_end_the_calls(
    chat: ChatApi, server: LocalServer
) -> None:
    told: list[MapProgress] = []
    server.script(None, Fault(status=400), None)
    await map_calls(chat.chat_completions, [ask("a")] * 3, concurrency=1, on_progress=told.append)
    assert told == [(1, 0, 3), (2, 1, 3), (3, 1, 3)]
    await map_calls(chat.chat_completions, iter([ask("a")]), on_progress=told.append)
    assert told[-1] == MapProgress(done=1, failed=0, total=None)

    def fail(progress: MapProgress) -> None:
        raise LookupError

    with pytest.raises(LookupError):
        await map_calls(chat.chat_completions, [ask("a")] * 3, on_progress=fail)


# -- how many at once


async def test_no_more_calls_are_in_flight_than_concurrency_says() -> None:
    held = Held()
    prompts = [str(number) for number in range(7)]
    async with RawServer(held) as server, ApiClient(config(server)) as client:
        calls = map_calls(ChatApi(client).chat_completions, map(ask, prompts), concurrency=3)
        task = asyncio.ensure_future(_all(calls))
        for done, prompt in enumerate(prompts):
            expected = min(3, 7 - done)
            await until(lambda expected=expected: len(held.waiting) == expected)  # type: ignore[misc]
            await settle()
            assert len(held.waiting) <= 3
            await held.let_go(prompt)
        assert len(await within_bound(task)) == 7


class Endless:
    """Requests without an end, sync and async, that are counted."""

    def __init__(self) -> None:
        self.taken = 0

    def __iter__(self) -> Iterator[dict[str, Any]]:
        while True:
            self.taken += 1
            yield ask(str(self.taken))

    async def __aiter__(self) -> AsyncIterator[dict[str, Any]]:
        for request in self.__iter__():
            await asyncio.sleep(0)  # two that ask at once would break an async generator
            yield request


@pytest.mark.parametrize("kind", ["sync", "async"])
async def test_endless_requests_are_taken_only_as_they_are_needed(kind: str) -> None:
    endless = Endless()
    requests: Any = iter(endless) if kind == "sync" else endless.__aiter__()
    async with RawServer(echo) as server, ApiClient(config(server)) as client, nothing_left_behind():
        async with map_calls(ChatApi(client).chat_completions, requests, concurrency=3) as results:
            for _ in range(10):
                await within_bound(anext(results))
                await settle()
            await until(lambda: endless.taken == 10 + 3 + 3)  # those that wait to be read, and those that wait to wait
            for _ in range(5):
                await settle()
            assert endless.taken == 10 + 3 + 3
        assert len(server.requests) == 10 + 3 + 3


# -- stopping


async def leave_the_loop(calls: Any, server: RawServer) -> None:
    async for _ in calls:
        break


async def leave_the_block(calls: Any, server: RawServer) -> None:
    async with calls as results:
        await anext(results)
    assert all(task.done() for task in calls._run._tasks)


async def cancel_the_task(calls: Any, server: RawServer) -> None:
    task = asyncio.ensure_future(_all(calls))
    await until(lambda: len(server.requests) == 4)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


@pytest.mark.parametrize("stop", [leave_the_loop, leave_the_block, cancel_the_task])
async def test_stopping_cancels_what_is_in_flight_and_leaves_nothing_behind(stop: Any) -> None:
    async with RawServer(echo, silent) as server, ApiClient(config(server)) as client, nothing_left_behind():
        before = asyncio.all_tasks()
        calls = map_calls(ChatApi(client).chat_completions, [ask("a")] * 1000, concurrency=3)
        await within_bound(stop(calls, server))
        del calls
        await within_bound(_idle(client, server, before))
        assert len(server.requests) <= 4


async def _idle(client: ApiClient, server: RawServer, before: set[Any]) -> None:
    def stopped() -> bool:
        others = {task for task in asyncio.all_tasks() - before if "_work" in repr(task.get_coro())}
        return not others

    await until(stopped)
    await client.close()
    await server.all_closed.wait()


async def test_calls_are_made_once(chat: ChatApi, server: LocalServer) -> None:
    calls = map_calls(chat.chat_completions, [ask("a")])
    await calls
    for use in (_all(calls), calls.__aenter__()):
        assert isinstance(await error_of(use), ClientClosedError)
    with pytest.raises(ClientClosedError):
        aiter(calls)
    await calls.aclose()
    never = map_calls(chat.chat_completions, [ask("a")])
    await never.aclose()
    assert len(server.requests) == 1


def test_results_that_outlive_their_event_loop_are_dropped_without_a_word() -> None:
    async def sleep(number: int) -> None:
        await asyncio.sleep(1000)

    loop = asyncio.new_event_loop()
    calls = map_calls(sleep, [1])
    loop.run_until_complete(calls.__aenter__())
    tasks = calls._run._tasks or []
    for task in tasks:
        task.cancel()
    loop.run_until_complete(asyncio.wait(tasks))
    loop.close()
    del calls


# -- the wait of all after a refusal


async def test_a_refusal_makes_all_calls_to_the_model_wait_until_the_time_it_names(clock: Clock) -> None:
    async with (
        RawServer(refused_until(lambda: clock.now >= 7)) as server,
        ApiClient(config(server)) as client,
    ):
        calls = map_calls(ChatApi(client).chat_completions, [ask(str(number)) for number in range(20)], concurrency=5)
        task = asyncio.ensure_future(_all(calls))
        await until(lambda: len(clock.sleepers) == 5)
        assert len(server.requests) == 5
        assert sorted(at for at, _ in clock.sleepers) == pytest.approx([7, 7.05, 7.1, 7.15, 7.2])
        clock.wake_next()
        await until(lambda: len(server.requests) >= 6)
        await settle()
        assert len(server.requests) == 6  # the others come after it, not with it
        await within_bound(clock.run_to_the_end(task))
    assert [result.value.id for result in task.result()] == [str(number) for number in range(20)]
    assert len(server.requests) == 25


@pytest.mark.parametrize("retries", [None, 0, 4])
async def test_the_retries_of_the_client_leave_such_a_refusal_to_the_common_wait(
    retries: int | None, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    monkeypatch.setattr(rest, "asyncio", SimpleNamespace(sleep=sleep))
    overloaded = http("503 Service Unavailable", b"{}")
    async with RawServer(REFUSED, overloaded, OK) as server, ApiClient(config(server, retries=retries)) as client:
        task = asyncio.ensure_future(_all(map_calls(ChatApi(client).chat_completions, [ask("a")])))
        await within_bound(clock.run_to_the_end(task))
        (result,) = task.result()
        assert clock.slept == [7]
        assert len(waits) == (1 if retries else 0)  # a 503 that names no time is a matter of each call
        assert isinstance(result.error, type(None) if retries else OverloadedException)


async def test_an_overload_that_names_a_time_makes_all_wait(clock: Clock) -> None:
    refusal = http("503 Service Unavailable", b"{}", "Retry-After: 3")
    async with (
        RawServer(refused_until(lambda: clock.now >= 3, refusal)) as server,
        ApiClient(config(server)) as client,
    ):
        task = asyncio.ensure_future(_all(map_calls(ChatApi(client).chat_completions, [ask("a"), ask("b")])))
        await until(lambda: len(clock.sleepers) == 2)
        await within_bound(clock.run_to_the_end(task))
    assert [result.error for result in task.result()] == [None, None]
    assert len(server.requests) == 4


async def test_a_request_that_is_refused_too_often_fails_with_the_refusal(clock: Clock) -> None:
    async with RawServer(REFUSED) as server, ApiClient(config(server)) as client:
        calls = map_calls(ChatApi(client).chat_completions, [ask("a")], rate_limit_retries=2)
        task = asyncio.ensure_future(_all(calls))
        await within_bound(clock.run_to_the_end(task))
    assert isinstance(task.result()[0].error, RateLimitException)
    assert len(server.requests) == 3


async def test_other_maps_of_the_client_and_its_copies_wait_as_well_but_not_for_other_models(clock: Clock) -> None:
    async def answer(connection: Connection) -> None:
        limited = body_of(connection.request)["model"] == "test/model" and clock.now < 7
        await connection.send(REFUSED if limited else answer_with())

    async with RawServer(answer) as server, ApiClient(config(server)) as client:
        chat, copy = ChatApi(client), ChatApi(client.with_options(timeout=30))
        first = asyncio.ensure_future(_all(map_calls(chat.chat_completions, [ask("a")])))
        await until(lambda: len(clock.sleepers) == 1)
        second = asyncio.ensure_future(_all(map_calls(copy.chat_completions, [ChatCompletionRequest(**ask("b"))])))
        call = partial(chat.chat_completions, model="test/model")
        third = asyncio.ensure_future(_all(map_calls(call, [{"messages": []}])))
        await until(lambda: len(clock.sleepers) == 3)
        (other,) = await within_bound(_all(map_calls(chat.chat_completions, [{**ask("c"), "model": "other/model"}])))
        assert other.error is None
        assert len(server.requests) == 2
        for task in (first, second, third):
            await within_bound(clock.run_to_the_end(task))
            assert task.result()[0].error is None
    assert len(server.requests) == 5


async def test_a_refused_function_of_ones_own_waits_with_its_own_map_only(clock: Clock) -> None:
    async with RawServer(REFUSED, OK) as server, ApiClient(config(server)) as client:

        async def call(prompt: str) -> str:
            return (await ChatApi(client).chat_completions(**ask(prompt))).id

        task = asyncio.ensure_future(_all(map_calls(call, ["a"])))
        await within_bound(clock.run_to_the_end(task))
    assert task.result()[0].value == "chat-1"


# -- the gate


def closed(gate: _rate_gate.RateGate, clock: Clock) -> float:
    """Return how long the gate stays closed."""
    return gate._next - clock.now


async def test_refusals_of_one_burst_count_as_one_and_the_longest_wait_holds(clock: Clock) -> None:
    gate = _rate_gate.RateGate()
    tickets = [await gate.enter() for _ in range(5)]
    for ticket, hint in zip(tickets, (2, 2, 3, 2, 1), strict=True):
        gate.refused(ticket, hint, RateLimit())
    assert closed(gate, clock) == 3
    assert gate._spacing == _rate_gate.FIRST_SPACING


async def test_the_spacing_doubles_with_each_refusal_and_shrinks_with_each_success(clock: Clock) -> None:
    gate = _rate_gate.RateGate()
    spacings = []
    for _ in range(10):
        clock.now += 100
        gate.refused(await gate.enter(), 1, RateLimit())
        spacings.append(gate._spacing)
    assert spacings[:4] == pytest.approx([0.05, 0.1, 0.2, 0.4])
    assert spacings[-1] == _rate_gate.LONGEST_SPACING
    gate.succeeded()
    assert gate._spacing < _rate_gate.LONGEST_SPACING
    for _ in range(50):
        gate.succeeded()
    assert gate._spacing == 0


async def test_the_rate_that_the_service_names_is_kept_at_first(clock: Clock) -> None:
    gate = _rate_gate.RateGate()
    gate.refused(await gate.enter(), 1, RateLimit(limit=2))
    assert gate._spacing == 0.5


async def test_a_refusal_that_names_no_time_waits_twice_as_long_each_time_up_to_a_bound(clock: Clock) -> None:
    gate = _rate_gate.RateGate()
    waits = []
    for _ in range(10):
        clock.now += 100
        gate.refused(await gate.enter(), None, RateLimit())
        waits.append(closed(gate, clock))
    assert waits[:3] == pytest.approx([0.5, 1, 2])
    assert waits[-1] == pytest.approx(60)


async def test_a_gate_that_closes_while_requests_wait_lets_none_of_them_through(clock: Clock) -> None:
    gate = _rate_gate.RateGate()
    ticket = await gate.enter()
    gate.refused(ticket, 1, RateLimit())
    waiting = [asyncio.ensure_future(gate.enter()) for _ in range(2)]
    await until(lambda: len(clock.sleepers) == 2)
    clock.wake_next()
    await settle()
    assert [task.done() for task in waiting] == [True, False]
    gate.refused(waiting[0].result(), 5, RateLimit())
    clock.wake_next()
    await until(lambda: len(clock.sleepers) == 1)
    assert clock.sleepers[0][0] == pytest.approx(6)
    clock.wake_next()
    await within_bound(waiting[1])


# -- arguments


@pytest.mark.parametrize(
    ("arguments", "options", "message"),
    [
        ((None, []), {}, "a method to call"),
        ((print, "abc"), {}, "requests must be a list"),
        ((print, REQUEST), {}, "requests must be a list"),
        ((print, ChatCompletionRequest(model="m", messages=[])), {}, "requests must be a list"),
        ((print, 5), {}, "requests must be a list"),
        ((print, []), {"concurrency": 0}, "concurrency must be a number of 1 or more"),
        ((print, []), {"concurrency": True}, "concurrency must be"),
        ((print, []), {"rate_limit_retries": -1}, "rate_limit_retries must be a number of 0 or more"),
    ],
)
def test_a_wrong_argument_is_refused_with_the_right_one(arguments: Any, options: dict[str, Any], message: str) -> None:
    with pytest.raises((ApiTypeError, ApiValueError), match=message):
        map_calls(*arguments, **options)


def test_a_method_that_leaves_its_answer_open_is_refused() -> None:
    chat = ChatApi(ApiClient())
    for call in (chat.chat_completions_stream, chat.chat_completions_without_preload_content):
        with pytest.raises(ApiTypeError, match="reads the whole answer"):
            map_calls(call, [])
        with pytest.raises(ApiTypeError, match="reads the whole answer"):
            map_calls(partial(call, model="m"), [])


def test_an_async_progress_function_is_refused() -> None:
    async def tell(progress: MapProgress) -> None: ...

    class Teller:
        async def __call__(self, progress: MapProgress) -> None: ...

    for on_progress in (tell, partial(tell), Teller()):
        with pytest.raises(ApiTypeError, match="on_progress must be a plain function: an async one"):
            map_calls(ChatApi(ApiClient()).chat_completions, [], on_progress=on_progress)


def test_a_result_is_what_it_says() -> None:
    assert CallResult(0, "request", None, 5).value == 5


async def test_a_progress_function_of_another_form_is_refused_before_anything_is_sent() -> None:
    async with RawServer(OK) as server, ApiClient(config(server)) as client:
        chat = ChatApi(client)
        wrong: Any = lambda done, failed, total: None  # noqa: E731
        with pytest.raises(ApiTypeError, match="on_progress is called with one argument, a MapProgress: missing"):
            map_calls(chat.chat_completions, [REQUEST], on_progress=wrong)
        assert len(await map_calls(chat.chat_completions, [REQUEST], on_progress=iter)) == 1
    assert len(server.requests) == 1
