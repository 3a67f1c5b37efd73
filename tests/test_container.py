"""The image, the composition and the unit, as far as they can be proven without an engine."""

import configparser
import os
import re
import shutil
import subprocess
import sys
import tomllib
import venv
from hashlib import sha256
from pathlib import Path

import pytest
import yaml

from bot.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
IMAGE = (ROOT / "Dockerfile").read_text("utf-8")
STEPS = [
    line for line in IMAGE.replace("\\\n", " ").splitlines() if line.strip() and not line.startswith("#")
]


def of(word: str) -> list[str]:
    return [line.partition(" ")[2] for line in STEPS if line.startswith(f"{word} ")]


def test_nobody_is_root_when_it_runs():
    assert of("USER") == ["dateline"]
    last = STEPS.index("USER dateline")
    assert not [line for line in STEPS[last:] if line.startswith("RUN")]
    assert "--uid 10001" in IMAGE


def test_every_base_names_its_version_and_the_python_that_is_tested():
    bases = [line.split()[0] for line in of("FROM")]
    assert bases
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert all(base == f"python:{project['requires-python'].lstrip('>=')}-slim" for base in bases)


def test_what_is_installed_is_locked_with_hashes():
    installs = [line for line in of("RUN") if "pip install" in line]
    assert len(installs) == 3
    for line in installs:
        assert "--require-hashes -r requirements" in line or "--no-index" in line
        assert "--no-deps" in line
        assert "--no-cache-dir" in line
    assert "--no-build-isolation" in next(line for line in of("RUN") if "pip wheel" in line)
    assert not re.search(r"\bapt(-get)? install|curl|wget|ADD http|:latest", IMAGE)


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_every_pin_has_a_hash(name):
    pins = re.split(r"\n(?=[a-z])", (ROOT / name).read_text("utf-8"))
    lacking = [pin.split()[0] for pin in pins if "==" in pin and "--hash=sha256:" not in pin]
    assert lacking == []


def test_it_says_whether_it_is_well_through_the_command():
    assert 'CMD ["dateline", "healthy"]' in of("HEALTHCHECK")[0]
    assert of("ENTRYPOINT") == ['["dateline"]']
    assert of("STOPSIGNAL") == ["SIGTERM"]


def test_only_what_is_built_from_gets_into_the_context():
    kept = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    assert kept[0] == "*"
    assert all((ROOT / line[1:]).exists() for line in kept if line.startswith("!"))
    assert not {"!.env", "!.git", "!tests"} & set(kept)


def test_the_settings_that_they_name_exist():
    known = {name.upper() for name in Settings.model_fields} | {
        "PATH",
        "PYTHONDONTWRITEBYTECODE",
        "PYTHONUNBUFFERED",
    }
    assert set(re.findall(r"([A-Z_]+)=", of("ENV")[0])) <= known
    for name in ("bot", "worker"):
        assert set(compose()["services"][name]["environment"]) <= known


def compose() -> dict:
    return yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))


def test_the_composition_gives_no_more_than_is_needed():
    services = compose()["services"]
    for name, command in (("bot", "run"), ("worker", "work")):
        service = services[name]
        assert service["command"] == [command]
        assert service["cap_drop"] == ["ALL"]
        assert service["read_only"] is True
        assert service["security_opt"] == ["no-new-privileges:true"]
        assert service["depends_on"] == {"db": {"condition": "service_healthy"}}
        assert int(service["stop_grace_period"].rstrip("s")) > 10
        assert "ports" not in service
    assert "ports" not in services["db"]
    assert "password" not in (ROOT / "compose.yaml").read_text("utf-8").replace("POSTGRES_PASSWORD", "")


def test_the_unit_is_hardened_and_stops_in_time():
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str
    unit.read(ROOT / "contrib" / "dateline.service")
    service = unit["Service"]
    wanted = {
        "DynamicUser": "yes",
        "NoNewPrivileges": "yes",
        "ProtectSystem": "strict",
        "ProtectHome": "yes",
        "PrivateTmp": "yes",
        "CapabilityBoundingSet": "",
        "RestartPreventExitStatus": "7",
        "KillSignal": "SIGTERM",
    }
    for name, value in wanted.items():
        assert service.get(name) == value, name
    assert int(service["TimeoutStopSec"]) > 10
    assert service["ExecStart"].endswith("dateline run")


def test_the_unit_is_what_systemd_reads(tmp_path):
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd-analyze isn't installed here")
    (tmp_path / "dateline.service").write_text(
        (ROOT / "contrib" / "dateline.service")
        .read_text("utf-8")
        .replace("/opt/dateline/bin/dateline", "/bin/true")
    )
    done = subprocess.run(  # noqa: S603 - systemd's own checker
        ["systemd-analyze", "verify", str(tmp_path / "dateline.service")],  # noqa: S607 - found just above
        capture_output=True,
        text=True,
        check=False,
    )
    assert "dateline.service" not in done.stderr


def build(folder: Path) -> Path:
    subprocess.run(  # noqa: S603 - our own build
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000"},
        check=True,
        capture_output=True,
        timeout=600,
    )
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.mark.slow
def test_two_builds_are_one(tmp_path):
    digests = {sha256(build(tmp_path / name).read_bytes()).hexdigest() for name in ("one", "two")}
    assert len(digests) == 1


@pytest.mark.slow
def test_the_steps_of_the_image_work_in_a_clean_environment(tmp_path):
    """Those of the second environment: the lock, then the wheel without an index."""
    build(tmp_path / "wheels")
    venv.create(tmp_path / "opt", with_pip=True)
    for step in of("RUN"):
        for command in step.split(" && "):
            if "/opt/dateline/bin/python -m pip install" in command:
                words = command.replace("/opt/dateline", str(tmp_path / "opt")).replace(
                    "/wheels", str(tmp_path / "wheels")
                )
                subprocess.run(words.split(), cwd=ROOT, check=True, capture_output=True, timeout=900)  # noqa: S603 - our own steps
    done = subprocess.run(  # noqa: S603 - what was installed
        [tmp_path / "opt" / "bin" / "dateline", "doctor", "--json"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done
    assert '"name": "reader"' in done.stdout
