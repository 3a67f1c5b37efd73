"""What goes wrong on purpose: answers and delays that a test orders in advance.

Must import nothing of ours but ``tests.wire.problems`` and ``tests.wire.ratelimits``.
"""

from dataclasses import dataclass, field

from tests.wire.problems import ApiError
from tests.wire.ratelimits import Verdict, refused


@dataclass(slots=True)
class Fault:
    """The next ``times`` requests of ``method`` whose path template contains ``part`` are refused or
    delayed.
    """

    method: str
    part: str
    times: int
    error: ApiError | None = None
    limited: Verdict | None = None
    delay: float = 0.0
    met: int = 0


@dataclass(slots=True)
class Faults:
    """The faults in force."""

    ordered: list[Fault] = field(default_factory=list)

    def refuse(
        self, method: str, part: str, *, status: int, code: int = 0, message: str = "", times: int = 1
    ) -> Fault:
        """Answer with Discord's error ``code``: 10003 unknown channel, 50013 missing permissions ..."""
        return self._order(
            Fault(method, part, times, error=ApiError(status, code, message or f"Error {code}"))
        )

    def fail(self, method: str, part: str, *, status: int = 500, times: int = 1) -> Fault:
        """Answer with a server error."""
        return self.refuse(method, part, status=status, message="500: Internal Server Error", times=times)

    def limit(
        self, method: str, part: str, *, retry_after: float, times: int = 1, is_global: bool = False
    ) -> Fault:
        """Answer 429."""
        return self._order(Fault(method, part, times, limited=refused(retry_after, is_global=is_global)))

    def delay(self, method: str, part: str, *, seconds: float, times: int = 1) -> Fault:
        """Answer as always, but later."""
        return self._order(Fault(method, part, times, delay=seconds))

    def _order(self, fault: Fault) -> Fault:
        self.ordered.append(fault)
        return fault

    def meet(self, method: str, template: str) -> Fault | None:
        """The fault that this request meets, used up by one."""
        for fault in self.ordered:
            if fault.method == method and fault.part in template and fault.times > 0:
                fault.times -= 1
                fault.met += 1
                return fault
        return None
