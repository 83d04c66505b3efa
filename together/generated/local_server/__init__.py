"""A local server of the API for tests and demos: scripted or deterministic responses, real streams, faults.

In tests:

    async with LocalServer() as server:
        configuration = Configuration(host=server.url, access_token="any")
        server.script(
            Answer("Hello"),
            Answer(tool_calls=[("weather", {"city": "Rome"})]),
            Answer("never sent in full", fault=Fault(cut_after=2)),
            Fault(status=429, retry_after=1),
        )
        ...
        assert server.requests[-1].model == "some/model"
        server.check_script()

`with` runs it in a thread of its own, for code without an event loop. The pytest plugin of this package has fixtures
for it: see `together.generated.pytest_plugin`.

From a shell: `python -m together.generated.local_server --port 8080`.

It listens on 127.0.0.1. Each request needs a bearer token. Each operation of the API is answered, and each request is
checked against the API's description: 400 names the place that does not fit.

- Chat, completions, embeddings, rerank and the list of models follow from the request alone.
- What is created can be listed, read, changed and deleted, until `reset()`. An id that nobody created stands for an
  example of the description, and what happens to that is not kept; 404 for an id that was deleted, or that starts with
  `missing`. So does a model `missing/...`.
- The status of jobs, endpoints and the like goes on with each look at one of them. A batch that is complete has a file
  with the answers to its lines.
- Files can be uploaded in each way (a form, a location, parts) and read in ranges. Of a body of more than 16 MiB that
  is no JSON, only size and SHA-256 are kept: such a file is listed, but reading it is a 404.
- Speech is a tone as long as the text, images are PNGs of one color, transcriptions tell how long a sound is. The
  websockets do the same.
- Files that answers point to (`/storage/...`) are sent without a token, as storage does.
- All else is answered with an example of the description.

Set a behaviour of a response with a request header, or of the next responses with
`server.script(Fault(name=value))`. The name in Python is the header's without `x-local-` and with underscores.
Behaviours combine, and apply in the order of this table; where both ways set the same one, the header wins. An
event is one server-sent event, `[DONE]` included, one message of a websocket, or 256 KiB of a download; any other body
counts as one event.

| header                    | value       | effect                                                           |
|---------------------------|-------------|------------------------------------------------------------------|
| `x-local-status`          | 200 to 599  | this status; from 400 on with an error body of that status       |
| `x-local-body`            | bytes       | this body, as `application/json`                                 |
| `x-local-stream`          | chunks      | this body, as an event stream, with a write for each chunk       |
| `x-local-pings`           | seconds     | an endless event stream of comments, one per interval            |
| `x-local-content-type`    | text        | this `content-type`                                              |
| `x-local-headers`         | JSON object | these response headers, added or replaced                        |
| `x-local-ratelimit-reset` | text        | the response header `x-ratelimit-reset`                          |
| `x-local-retry-after`     | text        | the response header `retry-after`                                |
| `x-local-retry-after-ms`  | text        | the response header `retry-after-ms`                             |
| `x-local-huge-event`      | n           | the first event has a `padding` field of n letters               |
| `x-local-error-event`     | n           | after n events: `event: error`, data with `error`, then `[DONE]` |
| `x-local-error-data`      | n           | after n events: data with `error`, then `[DONE]`                 |
| `x-local-cut-after`       | n           | after n events the connection is closed, the body incomplete     |
| `x-local-end-after`       | n           | after n events the body ends normally, without `[DONE]`          |
| `x-local-stall-after`     | n           | after n events nothing more is sent; the connection stays open   |
| `x-local-hold`            | seconds     | the body stays open for this time after its last event           |
| `x-local-event-delay`     | seconds     | a pause between events                                           |
| `x-local-slow-bytes`      | seconds     | the body is sent byte by byte, with a pause before each          |
| `x-local-delay`           | seconds     | a pause before the response headers                              |
| `x-local-close`           | point       | the connection is closed (FIN) at that point                     |
| `x-local-reset`           | point       | the connection is reset (RST) at that point                      |

Seconds may be fractions, or `inf`. A point is `before-headers` or `after-headers`. In a header, bytes are
percent-encoded text, and `|` separates chunks. In Python they are `bytes` or text, and a list of those; text is sent as
it is, and headers are a dict. The response to an unknown `x-local-` header or an invalid value is 400.

An operation of the description needs no code. To give one a behaviour of its own, write a module like `chat` (what
follows from the request) or `queue` (what the server keeps) that registers it, and import it below. To add a fault,
write a function in `behaviours` with the `fault` decorator, and a row in this table.
"""

from . import audio as audio
from . import batches as batches
from . import behaviours as behaviours
from . import chat as chat
from . import completions as completions
from . import conversations as conversations
from . import embeddings as embeddings
from . import evaluations as evaluations
from . import files as files
from . import fine_tunes as fine_tunes
from . import images as images
from . import models as models
from . import multipart as multipart
from . import queue as queue
from . import rerank as rerank
from . import storage as storage
from .answers import Answer
from .faults import Fault, fault
from .operations import operation
from .recording import Headers, RecordedRequest
from .replies import HttpError, Reply
from .server import LocalServer

__all__ = [
    "Answer",
    "Fault",
    "Headers",
    "HttpError",
    "LocalServer",
    "RecordedRequest",
    "Reply",
    "fault",
    "operation",
]
