"""What this process may use of the machine: cores and memory, as far as a container leaves them.

Sources: proc(5), sched_getaffinity(2), getrlimit(2) and the kernel's documents of both versions of
control groups. Systems other than Linux say less.
"""

from __future__ import annotations

import math
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path("/")
_KILOBYTE: Final = 1024
RESERVED: Final = 400 * 1024**2  # addresses that threads and numpy ask for and hardly fill

# What CTranslate2 uses of AVX-512, and one thing more, by which processors are known that keep
# their pace at it.
WIDE: Final = frozenset(["avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl", "avx512_bf16"])


def usable_cores(root: Path = ROOT) -> int:
    """Count the cores this process may keep busy, twins of one core as one."""
    usable = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else None
    if usable is None:
        return max(1, (os.cpu_count() or 2) // 2)
    cores = len({_core(root, number) for number in usable})
    return max(1, min([cores, *_quotas(root)]))


def has_wide_vectors(root: Path = ROOT) -> bool:
    """Tell whether the processor is known to be the faster for numbers taken sixteen at a time."""
    for line in _read(root / "proc/cpuinfo").splitlines():
        if line.startswith("flags"):
            return set(line.split()) >= WIDE
    return False


def free_memory(root: Path = ROOT) -> int | None:
    """Return how many bytes can be had without hurting others; None where nobody says."""
    available = _field(root / "proc/meminfo", "MemAvailable:")
    found = [] if available is None else [available * _KILOBYTE]
    return min([*found, *_left_in_groups(root), *_left_of_addresses(root)], default=None)


def _core(root: Path, number: int) -> str:
    place = f"sys/devices/system/cpu/cpu{number}/topology/thread_siblings_list"
    return _read(root / place) or str(number)  # a container may hide it


def _quotas(root: Path) -> Iterator[int]:
    """Yield how many cores each of the groups around this process lets it fill."""
    for group in _groups(root, "cpu"):
        quota = _read(group / "cpu.max") or (
            f"{_read(group / 'cpu.cfs_quota_us')} {_read(group / 'cpu.cfs_period_us')}"
        )
        share, _, period = quota.partition(" ")
        if share.isdecimal() and period.isdecimal() and int(period):
            yield math.ceil(int(share) / int(period))


def _left_in_groups(root: Path) -> Iterator[int]:
    for group in _groups(root, "memory"):
        for limit, used, cached in (
            ("memory.max", "memory.current", "inactive_file"),
            ("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file"),
        ):
            most, now = _read(group / limit), _read(group / used)
            if most.isdecimal() and now.isdecimal():
                given_up = _field(group / "memory.stat", cached) or 0  # as soon as others want it
                yield max(0, int(most) - int(now) + given_up)


def _groups(root: Path, controller: str) -> Iterator[Path]:
    """Yield the control groups that hold this process, from the innermost out."""
    for line in _read(root / "proc/self/cgroup").splitlines():
        _, controllers, place = (*line.split(":", 2), "", "")[:3]
        if controllers and controller not in controllers.split(","):
            continue
        mount = root / "sys/fs/cgroup" / (controller if controllers else "")
        group = mount / place.lstrip("/")
        yield group
        yield from (each for each in group.parents if each.is_relative_to(mount))


def _left_of_addresses(root: Path) -> Iterator[int]:
    """Yield how far this process may grow, where ``ulimit -v`` says so."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  Windows has none

    limit, _ = resource.getrlimit(resource.RLIMIT_AS)
    size = _field(root / "proc/self/status", "VmSize:")
    if limit != resource.RLIM_INFINITY and size is not None:
        yield max(0, limit - size * _KILOBYTE - RESERVED)


def _field(path: Path, name: str) -> int | None:
    for line in _read(path).splitlines():
        key, *values = line.split()
        if key == name and values and values[0].isdecimal():
            return int(values[0])
    return None


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""
