"""The live suite on servers of our own: plain HTTP, the newest version, and behind nginx with TLS.

``python -m tests.live.targets [http] [newest] [nginx]``; all without an argument. nginx is Debian's
package, which is installed if it is missing.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from honcho.embedded.schema.versions import NEWEST
from tests.facade.serving import served

ROOT = Path(__file__).parents[2]
CERTIFICATES = ROOT / "tests" / "servers" / "certificates"
INSTALL = ["apt-get", "install", "-y", "--no-install-recommends", "nginx-light"]
CONFIGURATION = """
daemon off;
{user}
worker_processes 1;
pid {folder}/nginx.pid;
error_log stderr warn;
events {{ worker_connections 256; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    client_max_body_size 64m;
    # Connections end early, as they do behind a load balancer.
    keepalive_requests 20;
    large_client_header_buffers 8 64k;
    upstream honcho {{ server {upstream}; keepalive 8; }}
    server {{
        listen 127.0.0.1:{port} ssl;
        server_name localhost;
        ssl_certificate {certificates}/server.pem;
        ssl_certificate_key {certificates}/server.pem;
        location / {{
            proxy_pass http://honcho;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_set_header Host $host;
            proxy_buffering off;
            proxy_read_timeout 120s;
        }}
    }}
}}
"""


def nginx() -> str:
    """The program, which is installed if it is missing.

    Raises:
        SystemExit: It is missing and cannot be installed.
    """
    path = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin"])
    if (found := shutil.which("nginx", path=path)) is not None:
        return found
    command = INSTALL if os.geteuid() == 0 else ["sudo", "-n", *INSTALL]
    refresh = [*command[: command.index("apt-get")], "apt-get", "update", "-q"]
    shown = " ".join(command)
    print(f"nginx is missing; installing it: {shown}", flush=True)
    try:
        for one in (refresh, command):
            subprocess.run(one, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SystemExit(
            f"nginx cannot be installed ({error}). Install it, and run this again."
        ) from None
    found = shutil.which("nginx", path=path)
    if found is None:
        raise SystemExit(f"{shown} worked, and there is still no nginx")
    return found


@contextmanager
def behind_nginx(upstream: str) -> Generator[tuple[str, Path]]:
    """nginx with TLS in front of a server; gives its address, and the authority to trust."""
    program = nginx()
    with tempfile.TemporaryDirectory(prefix="honcho-nginx-") as name, socket.socket() as probe:
        folder = Path(name)
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        text = CONFIGURATION.format(
            folder=folder,
            # Otherwise root's workers become another user, who may not write to the folder.
            user="user root;" if os.geteuid() == 0 else "",
            certificates=CERTIFICATES,
            port=port,
            upstream=upstream.removeprefix("http://"),
        )
        (folder / "nginx.conf").write_text(text, encoding="utf-8")
        command = [program, "-c", str(folder / "nginx.conf"), "-p", str(folder)]
        with subprocess.Popen(command) as process:
            try:
                _wait_for(port, process)
                yield f"https://localhost:{port}", CERTIFICATES / "authority.pem"
            finally:
                process.terminate()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    while process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            continue
        return
    raise SystemExit(f"nginx has ended with {process.returncode}")


def run_suite(url: str, name: str, **environment: str) -> int:
    """``make test-live`` on a server."""
    report = str(ROOT / "live-report" / name)
    settings = {"HONCHO_TEST_URL": url, "HONCHO_TEST_REPORT": report, **environment}
    print(f"== {name}: {url}", flush=True)
    done = subprocess.run(
        ["make", "--no-print-directory", "test-live"], cwd=ROOT, env={**os.environ, **settings}
    )
    return done.returncode


def main(wanted: list[str]) -> int:
    """Run the suite on what is wanted; 1 if it failed anywhere."""
    unknown = sorted({*wanted} - {"http", "newest", "nginx"})
    if unknown:
        raise SystemExit(f"{', '.join(unknown)}: there are the targets http, newest and nginx")
    failed = 0
    if not wanted or "http" in wanted:
        with served() as url:
            failed |= run_suite(url, "http")
    if not wanted or "newest" in wanted:
        with served("--server-version", NEWEST) as url:
            failed |= run_suite(url, "newest")
    if not wanted or "nginx" in wanted:
        with ExitStack() as stack:
            upstream = stack.enter_context(served())
            url, authority = stack.enter_context(behind_nginx(upstream))
            failed |= run_suite(url, "nginx", SSL_CERT_FILE=str(authority))
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
