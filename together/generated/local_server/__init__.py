"""A small server on 127.0.0.1 that speaks the API: deterministic answers, real streams, faults on request.

In tests:

    async with LocalServer() as server:
        configuration = Configuration(host=server.url, access_token="any")
        server.script(Fault(status=429, retry_after="2"), None)
        ...
        assert server.requests[-1].json["model"] == "some/model"

From a shell: `python -m together.generated.local_server --port 8080`.

Behaviours are asked for by request headers, or for the next requests by `server.script(Fault(name=value))`,
where the name is the header's without `x-local-` and with underscores. They combine, and act in the order of
this table; where both ways name the same one, the header wins. An event is one server-sent event, `[DONE]`
included; a plain body counts as one.

| header                    | value       | effect                                                           |
|---------------------------|-------------|------------------------------------------------------------------|
| `x-local-status`          | 200 to 599  | this status; from 400 on with an error body that suits it        |
| `x-local-body`            | bytes       | this body, as `application/json`                                 |
| `x-local-stream`          | pieces      | this body, as an event stream, each piece written by itself      |
| `x-local-pings`           | seconds     | an endless event stream of comment lines, one per interval       |
| `x-local-content-type`    | text        | this `content-type`                                              |
| `x-local-headers`         | JSON object | these response headers too                                       |
| `x-local-ratelimit-reset` | text        | the response header `x-ratelimit-reset`                          |
| `x-local-retry-after`     | text        | the response header `retry-after`                                |
| `x-local-retry-after-ms`  | text        | the response header `retry-after-ms`                             |
| `x-local-huge-event`      | n           | the first event has a field `padding` of n letters               |
| `x-local-error-event`     | n           | after n events: `event: error`, data with `error`, then `[DONE]` |
| `x-local-error-data`      | n           | after n events: data with `error`, then `[DONE]`                 |
| `x-local-cut-after`       | n           | after n events the connection is closed, the body unfinished     |
| `x-local-end-after`       | n           | after n events the body ends cleanly, without `[DONE]`           |
| `x-local-stall-after`     | n           | after n events nothing more is sent; the connection stays open   |
| `x-local-hold`            | seconds     | the body is held open for so long after its last event           |
| `x-local-event-delay`     | seconds     | a pause between two events                                       |
| `x-local-slow-bytes`      | seconds     | the body goes out byte by byte, with a pause before each         |
| `x-local-delay`           | seconds     | a pause before the response headers                              |
| `x-local-close`           | point       | the connection is closed (FIN) at that point                     |
| `x-local-reset`           | point       | the connection is reset (RST) at that point                      |

Seconds may be fractions, or `inf`. A point is `before-headers` or `after-headers`. In a header, bytes are
written as text in which `%XX` stands for a byte, and `|` parts the pieces; in Python they are `bytes` and a
list of `bytes`, and headers are a dict. An unknown `x-local-` header or an unfit value is answered with 400.

To add an operation, write a module like `chat` that registers it, and import it below. To add a behaviour,
write a function in `faults` with the `fault` decorator, and a line in this table.
"""

from . import chat as chat
from . import completions as completions
from . import embeddings as embeddings
from . import models as models
from . import rerank as rerank
from .faults import Fault, fault
from .operations import operation
from .recording import RecordedRequest
from .replies import HttpError, Reply
from .server import LocalServer

__all__ = ["Fault", "HttpError", "LocalServer", "RecordedRequest", "Reply", "fault", "operation"]
