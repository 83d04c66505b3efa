"""What the local server keeps: things that are created, jobs that go on with each look, and what becomes of them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from support.local_server import Caller

from together.generated.local_server import LocalServer

VARIANT = "/rl/checkpoints/missing-1/download?variant=CHECKPOINT_VARIANT_MERGED"
ENDPOINT = {
    "model": "meta-llama/Llama-3.3-70B-Instruct-Turbo",
    "hardware": "2x_nvidia_h100_80gb_sxm",
    "autoscaling": {"min_replicas": 2, "max_replicas": 5},
    "display_name": None,
}
DEPLOYMENT = {"name": "worker", "image": "registry.example.com/worker:1", "gpu_type": "h100-80gb"}
FINE_TUNE = {"training_file": "file-1", "model": "meta-llama/Meta-Llama-3.1-8B-Instruct-Reference", "n_epochs": 7}
EVALUATION = {
    "type": "classify",
    "parameters": {
        "judge": {"model": "some/model", "model_source": "serverless", "system_template": "Yes or no?"},
        "labels": ["yes", "no"],
        "pass_labels": ["yes"],
        "input_data_file_path": "file-1",
        "model_to_evaluate": "reply",
    },
}
SESSION = {"base_model": "Qwen/Qwen3-8B", "display_name": "Tutor"}


class TestThings:
    async def test_what_is_created_is_read_listed_changed_and_deleted(self, caller: Caller) -> None:
        body = {name: value for name, value in ENDPOINT.items() if value is not None}
        created = await caller.json("POST", "/endpoints", body)
        assert (created["model"], created["autoscaling"]) == (body["model"], body["autoscaling"])
        assert created["state"] == "PENDING"
        one = f"/endpoints/{created['id']}"
        read = await caller.json("GET", one)
        assert (read["state"], read["hardware"]) == ("STARTED", body["hardware"])
        other = await caller.json("POST", "/endpoints", body)
        assert other["id"] != created["id"]
        changed = await caller.json("PATCH", one, {"state": "STOPPED", "display_name": "Mine"})
        assert (changed["state"], changed["display_name"]) == ("STOPPED", "Mine")
        assert (await caller.json("GET", one)) == changed
        listed = await caller.json("GET", "/endpoints")
        assert [each["id"] for each in listed["data"]] == [created["id"], other["id"]]
        assert listed["object"] == "list"
        async with caller.request("DELETE", one) as response:
            assert (response.status, await response.read()) == (204, b"")
        error = await caller.error(404, "GET", one)
        assert error["code"] == "not_found"
        await caller.error(404, "DELETE", one)
        assert len((await caller.json("GET", "/endpoints"))["data"]) == 1

    async def test_a_thing_is_also_found_by_its_name(self, caller: Caller) -> None:
        created = await caller.json("POST", "/deployments", DEPLOYMENT)
        assert (await caller.json("GET", "/deployments/worker"))["id"] == created["id"]
        await caller.json("DELETE", "/deployments/worker")
        await caller.error(404, "GET", f"/deployments/{created['id']}")
        await caller.error(404, "GET", "/deployments/worker/logs")

    async def test_a_loop_over_pages_ends(self, caller: Caller) -> None:
        created = [(await caller.json("POST", "/rl/training-sessions", SESSION))["id"] for _ in range(3)]
        seen: list[str] = []
        after = ""
        while True:
            page = await caller.json("GET", f"/rl/training-sessions?limit=2{after}")
            seen += [each["id"] for each in page["data"]]
            if not page["meta"]["has_more"]:
                break
            after = f"&after={page['meta']['next_cursor']}"
        assert seen == created
        assert "next_cursor" not in page["meta"]

    async def test_lists_take_filters_limits_and_cursors(self, caller: Caller) -> None:
        ids = [(await caller.json("POST", "/rl/training-sessions", SESSION))["id"] for _ in range(3)]
        assert (await caller.json("GET", "/rl/training-sessions"))["data"][0]["display_name"] == "Tutor"

        async def listed(query: str) -> list[str]:
            return [each["id"] for each in (await caller.json("GET", f"/rl/training-sessions?{query}"))["data"]]

        assert await listed("limit=2") == ids[:2]
        assert await listed(f"limit=2&after={ids[0]}") == ids[1:]
        assert await listed("status=TRAINING_SESSION_STATUS_STOPPED") == []
        await caller.json("POST", f"/rl/training-sessions/{ids[1]}/stop")
        await caller.json("GET", f"/rl/training-sessions/{ids[1]}")
        assert await listed("status=TRAINING_SESSION_STATUS_STOPPED") == [ids[1]]

    async def test_a_change_may_name_the_thing_in_its_body(self, caller: Caller) -> None:
        volumes = "/compute/clusters/storage/volumes"
        body = {"volume_name": "data", "size_tib": 4, "region": "us-central-8"}
        created = await caller.json("POST", volumes, body)
        changed = await caller.json("PUT", volumes, {"volume_id": created["volume_id"], "size_tib": 8})
        assert changed["size_tib"] == 8
        assert (await caller.json("GET", f"{volumes}/{created['volume_id']}"))["volume_name"] == "data"

    async def test_an_id_that_nobody_created_stands_for_the_example(self, caller: Caller) -> None:
        assert (await caller.json("GET", "/endpoints/endpoint-of-old"))["id"] == "endpoint-of-old"
        await caller.json("PATCH", "/endpoints/endpoint-of-old", {"state": "STOPPED"})
        assert (await caller.json("GET", "/endpoints/endpoint-of-old"))["state"] == "STARTED"
        assert (await caller.json("GET", "/endpoints"))["data"] == []
        assert (await caller.json("GET", "/hardware"))["data"]
        for path in (
            "/endpoints/missing-1",
            "/deployments/missing-1/logs",
            "/rl/checkpoints/missing-1/download?variant=CHECKPOINT_VARIANT_MERGED",
        ):
            await caller.error(404, "GET", path)
        await caller.error(404, "DELETE", "/compute/clusters/missing-1")

    async def test_servers_share_nothing_and_reset_forgets(self, caller: Caller) -> None:
        created = await caller.json("POST", "/deployments", DEPLOYMENT)
        async with LocalServer() as other:
            assert (await Caller(other, caller.session).json("GET", "/deployments"))["data"] == []
        caller.server.reset()
        assert (await caller.json("GET", "/deployments"))["data"] == []
        assert (await caller.json("POST", "/deployments", DEPLOYMENT))["id"] == created["id"]

    async def test_the_answer_repeats_what_the_request_said_and_no_null(self, caller: Caller) -> None:
        secret = await caller.json("POST", "/deployments/secrets", {"name": "token", "value": "hidden"})
        assert secret["name"] == "token"
        assert "hidden" not in json.dumps(await caller.json("GET", "/deployments/secrets"))


class TestJobs:
    async def statuses(self, caller: Caller, path: str, looks: int, field: str = "status") -> list[str]:
        return [(await caller.json("GET", path))[field] for _ in range(looks)]

    async def test_fine_tuning(self, caller: Caller) -> None:
        job = await caller.json("POST", "/fine-tunes", FINE_TUNE)
        assert (job["status"], job["n_epochs"]) == ("pending", 7)
        one = f"/fine-tunes/{job['id']}"

        async def events() -> list[str]:
            return [event["type"] for event in (await caller.json("GET", f"{one}/events"))["data"]]

        assert await events() == ["job_pending"]
        assert await self.statuses(caller, one, 1) == ["running"]
        assert await events() == ["job_pending", "job_start"]
        assert await self.statuses(caller, one, 2) == ["completed", "completed"]
        assert (await events())[-1] == "job_complete"
        assert (await caller.json("GET", "/fine-tunes"))["data"][0]["n_epochs"] == 7
        weights = await caller.content(f"/finetune/download?ft_id={job['id']}")
        assert weights == await caller.content(f"/finetune/download?ft_id={job['id']}")
        assert len(weights) == 2**20
        await caller.json("DELETE", one)
        await caller.error(404, "GET", f"{one}/events")

    async def test_a_job_that_is_cancelled(self, caller: Caller) -> None:
        job = await caller.json("POST", "/fine-tunes", FINE_TUNE)
        one = f"/fine-tunes/{job['id']}"
        assert (await caller.json("POST", f"{one}/cancel"))["status"] == "cancel_requested"
        assert len((await caller.json("GET", f"{one}/events"))["data"]) == 2
        assert await self.statuses(caller, one, 2) == ["cancelled", "cancelled"]
        assert len((await caller.json("GET", f"{one}/events"))["data"]) == 3

    async def test_evaluation(self, caller: Caller) -> None:
        job = await caller.json("POST", "/evaluation", EVALUATION)
        assert job["status"] == "pending"
        one = f"/evaluation/{job['workflow_id']}"
        status = await caller.json("GET", f"{one}/status")
        assert status == {"status": "running"}
        status = await caller.json("GET", f"{one}/status")
        assert status["status"] == "completed"
        assert status["results"]
        assert (await caller.json("GET", one))["parameters"] == EVALUATION["parameters"]
        (listed,) = await caller.json("GET", "/evaluation")
        assert (listed["workflow_id"], listed["type"]) == (job["workflow_id"], "classify")

    async def test_videos_are_in_another_version(self, caller: Caller) -> None:
        job = await caller.json("POST", "/v2/videos", {"model": "minimax/hailuo-02", "prompt": "Waves"})
        assert (job["status"], "outputs" in job) == ("in_progress", False)
        assert await self.statuses(caller, f"/v2/videos/{job['id']}", 2) == ["in_progress", "completed"]
        assert (await caller.json("GET", f"/v2/videos/{job['id']}"))["outputs"]["video_url"]
        await caller.error(404, "GET", f"/videos/{job['id']}")

    async def test_operations_of_a_training_session(self, caller: Caller) -> None:
        session = await caller.json("POST", "/rl/training-sessions", SESSION)
        steps = f"/rl/training-sessions/{session['id']}/operations/optim-step"
        step = await caller.json("POST", steps, {"learning_rate": 0.1})
        running, done = (
            await caller.json("GET", f"{steps}/{step['id']}"),
            await caller.json("GET", f"{steps}/{step['id']}"),
        )
        assert (running["status"], "output" in running) == ("TRAINING_OPERATION_STATUS_RUNNING", False)
        assert (done["status"], "output" in done) == ("TRAINING_OPERATION_STATUS_COMPLETED", True)

    async def test_queue(self, caller: Caller) -> None:
        body = {"model": "worker", "payload": {"text": "hi"}, "priority": 2}
        first, second = [(await caller.json("POST", "/queue/submit", body))["requestId"] for _ in range(2)]
        assert (await caller.json("GET", "/queue/metrics?model=worker"))["messages_waiting"] == 2
        one = f"/queue/status?model=worker&request_id={first}"
        assert await self.statuses(caller, one, 1) == ["running"]
        assert (await caller.json("GET", "/queue/metrics?model=worker"))["messages_running"] == 1
        cancel = {"model": "worker", "request_id": first}
        assert (await caller.json("POST", "/queue/cancel", cancel))["status"] == "running"
        done = await caller.json("GET", one)
        assert (done["status"], done["inputs"], done["priority"]) == ("done", {"text": "hi"}, 2)
        assert (await caller.json("POST", "/queue/cancel", {**cancel, "request_id": second}))["status"] == "canceled"
        assert await self.statuses(caller, f"/queue/status?model=worker&request_id={second}", 2) == ["canceled"] * 2
        assert (await caller.json("GET", "/queue/metrics?model=worker"))["total_jobs"] == 0


class TestBatches:
    async def upload(self, caller: Caller, *lines: Any) -> str:
        text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
        return str((await caller.upload(text.encode(), purpose="batch-api"))["id"])

    async def test_each_line_is_answered(self, caller: Caller) -> None:
        message = {"model": "some/model", "messages": [{"role": "user", "content": "ahoy"}]}
        file = await self.upload(
            caller,
            {"custom_id": "a", "body": {**message, "stream": True}},
            "",
            {"custom_id": "b", "body": {"model": "some/model"}},
            "no JSON",
            {"custom_id": "c", "body": 1},
        )
        answer = await caller.json("POST", "/batches", {"endpoint": "/v1/chat/completions", "input_file_id": file})
        batch = answer["job"]
        assert (batch["status"], batch["input_file_id"]) == ("VALIDATING", file)
        one = f"/batches/{batch['id']}"
        running = await caller.json("GET", one)
        assert (running["status"], "output_file_id" in running) == ("IN_PROGRESS", False)
        done = await caller.json("GET", one)
        assert done["status"] == "COMPLETED"
        assert done["file_size_bytes"] == (await caller.json("GET", f"/files/{file}"))["bytes"]
        assert await caller.json("GET", one) == done
        assert [each["id"] for each in await caller.json("GET", "/batches")] == [batch["id"]]
        output = (await caller.content(f"/files/{done['output_file_id']}/content")).splitlines()
        (line,) = map(json.loads, output)
        assert (line["custom_id"], line["response"]["status_code"]) == ("a", 200)
        assert "ahoy" in line["response"]["body"]["choices"][0]["message"]["content"]
        errors = (await caller.content(f"/files/{done['error_file_id']}/content")).splitlines()
        assert [json.loads(line)["custom_id"] for line in errors] == ["b", None, "c"]
        assert (await caller.json("GET", f"/files/{done['output_file_id']}"))["purpose"] == "batch-generated"

    async def test_an_endpoint_that_takes_no_batches(self, caller: Caller) -> None:
        file = await self.upload(caller, {"custom_id": "a", "body": {}})
        batch = (await caller.json("POST", "/batches", {"endpoint": "/v1/nothing", "input_file_id": file}))["job"]
        await caller.json("GET", f"/batches/{batch['id']}")
        done = await caller.json("GET", f"/batches/{batch['id']}")
        assert await caller.content(f"/files/{done['output_file_id']}/content") == b""

    async def test_a_batch_that_is_cancelled_makes_no_file(self, caller: Caller) -> None:
        batch = (await caller.json("POST", "/batches", {"endpoint": "/v1/completions", "input_file_id": "file-1"}))[
            "job"
        ]
        one = f"/batches/{batch['id']}"
        assert (await caller.json("POST", f"{one}/cancel"))["status"] == "CANCELLED"
        looks = [await caller.json("GET", one) for _ in range(3)]
        assert [look["status"] for look in looks] == ["CANCELLED"] * 3
        assert (await caller.json("GET", "/files"))["data"] == []

    async def test_a_batch_whose_file_is_missing_fails(self, caller: Caller) -> None:
        body = {"endpoint": "/v1/completions", "input_file_id": "missing-1"}
        one = f"/batches/{(await caller.json('POST', '/batches', body))['job']['id']}"
        looks = [await caller.json("GET", one) for _ in range(3)]
        assert [look["status"] for look in looks] == ["IN_PROGRESS", "FAILED", "FAILED"]
        assert "missing-1" in looks[-1]["error"]

    async def test_a_batch_of_old_is_complete(self, caller: Caller) -> None:
        assert (await caller.json("GET", "/batches/batch-of-old"))["status"] == "COMPLETED"
        with pytest.raises(AssertionError):
            await caller.json("GET", "/batches/missing-1")
