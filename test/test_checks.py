"""Wrong values of settings, each refused by the name of its setting."""

from __future__ import annotations

from typing import Any

import pytest
from support.client import TOKEN, all_that_it_tells

from together.generated import ApiTypeError, ApiValueError, Configuration


@pytest.mark.parametrize(
    ("setting", "value", "message"),
    [
        ("retries", -1, "0 or more"),
        ("retries", 1.5, "0 or more"),
        ("retries", "3", "0 or more"),
        ("retries", True, "0 or more"),
        ("connection_pool_maxsize", -1, "0 or more"),
        ("connection_pool_maxsize", "10", "0 or more"),
        ("connection_pool_maxsize", True, "0 or more"),
        ("tcp_connector_limit_per_host", -1, "0 or more"),
        ("tcp_connector_limit_per_host", 2.5, "0 or more"),
        ("max_event_size", 0, "1 or more"),
        ("verify_ssl", None, "True or False"),
        ("verify_ssl", "false", "True or False"),
        ("trust_env", 1, "True or False"),
        ("client_side_validation", "yes", "True or False"),
        ("ignore_operation_servers", "yes", "True or False"),
        ("ssl_ca_cert", "/nonexistent/ca.pem", "there is no file '/nonexistent/ca.pem'"),
        ("ssl_ca_cert", 17, "path of a file"),
        ("cert_file", "/nonexistent/client.pem", "there is no file '/nonexistent/client.pem'"),
        ("key_file", "/nonexistent/key.pem", "there is no file '/nonexistent/key.pem'"),
        ("ca_cert_data", "/etc/ssl/ca.pem", "ssl_ca_cert"),
        ("ca_cert_data", b"", "empty"),
        ("ca_cert_data", 17, r"PEM \(str\) or DER \(bytes\)"),
        ("tls_server_name", "", "name of a host"),
        ("tls_server_name", "a b", "name of a host"),
        ("proxy", "proxy.example:3128", "does not start with http"),
        ("proxy", "socks5://proxy.example:1080", "does not start with http"),
        ("proxy", "http://proxy.example/path", "end with its port"),
        ("proxy", 3128, "must be a string"),
        ("proxy_headers", "X-Team: a", "mapping"),
        ("proxy_headers", {"X Team": "a"}, "'X Team' is not the name of a header"),
        ("proxy_headers", {"X-Team": "a\r\nX-Evil: b"}, "'X-Team' contains a line break"),
        ("proxy_headers", {"X-Team": "\ud800"}, "'X-Team' contains a line break or control character"),
        ("socket_options", [(1, 2)], "level, option, value"),
        ("socket_options", 17, "level, option, value"),
        ("trace_configs", object(), "list of aiohttp.TraceConfig"),
        ("middlewares", object(), "list of middlewares"),
        ("client_session_kwargs", ["cookie_jar"], "mapping"),
        ("safe_chars_for_path_param", None, "string"),
        ("datetime_format", None, "string"),
        ("date_format", 17, "string"),
    ],
)
def test_a_wrong_value_is_refused_by_the_name_of_its_setting(setting: str, value: Any, message: str) -> None:
    with pytest.raises(ApiValueError, match=rf"{setting}\b.*{message}"):
        Configuration(**{setting: value})
    configuration = Configuration()
    before = getattr(configuration, setting)
    with pytest.raises(ApiValueError, match=rf"{setting}\b.*{message}"):
        setattr(configuration, setting, value)
    assert getattr(configuration, setting) == before


def test_a_host_name_as_assert_hostname_raises_a_type_error_that_names_tls_server_name() -> None:
    with pytest.raises(ApiTypeError, match=r"assert_hostname .*tls_server_name"):
        Configuration(assert_hostname="api.example")  # type: ignore[arg-type]


@pytest.mark.parametrize("headers", [{"X-Team": 1}, {1: "a"}])
def test_a_proxy_header_that_is_no_string_raises_a_type_error_that_names_it(headers: Any) -> None:
    with pytest.raises(ApiTypeError, match=r"proxy_headers: header ('X-Team'|1) must be a string"):
        Configuration(proxy_headers=headers)


@pytest.mark.parametrize(
    ("keyword", "instead"),
    [
        ("timeout", "_request_timeout"),
        ("headers", "set_default_header"),
        ("auth", "access_token"),
        ("base_url", "host"),
        ("proxy", "proxy"),
        ("proxy_auth", "proxy"),
        ("trust_env", "trust_env"),
        ("trace_configs", "trace_configs"),
        ("middlewares", "middlewares"),
        ("raise_for_status", "always raised"),
        ("auto_decompress", "always decompressed"),
    ],
)
def test_a_session_keyword_that_a_setting_replaces_is_refused_by_name(keyword: str, instead: str) -> None:
    with pytest.raises(ApiTypeError, match=rf"client_session_kwargs does not take {keyword}: .*{instead}"):
        Configuration(client_session_kwargs={keyword: None})


@pytest.mark.parametrize("part", [f"user:{TOKEN}@", f"{TOKEN}@", f"user:{TOKEN}/x@", f"user:12/{TOKEN}@"])
@pytest.mark.parametrize("start", ["", "ftp://", "http://host:bad/"])
def test_the_password_of_a_wrong_proxy_is_not_shown(start: str, part: str) -> None:
    with pytest.raises(ApiValueError, match=r"^proxy ") as caught:
        Configuration(proxy=f"{start}{part}proxy.example:3128/path")
    assert TOKEN not in all_that_it_tells(caught.value)
