"""A program started by “keywright-cli run” can't tell that it was not started by itself, but for its key. run.py"""

import errno
import os
import pathlib
import pty
import random
import resource
import select
import signal
import string
import subprocess
import sys
import time

CLI = os.environ["KEYWRIGHT_CLI"]
VARIABLE = "PERPLEXITY_API_KEY"
KEY = "pplx-" + "".join(random.SystemRandom().choices(string.ascii_letters + string.digits, k=48))
OTHER = "pplx-" + "".join(random.SystemRandom().choices(string.ascii_letters + string.digits, k=48))
RUN = [CLI, "run", "--"]
LONGEST = 60
# Says what a process is given by the one that starts it.
STATE = """
import ctypes, os, resource
print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
print(sorted(os.listdir("/proc/self/fd"))[:-1], os.getcwd(), os.umask(0), os.nice(0), os.getpgid(0), os.getsid(0))
"""
# Python ignores signals of its own accord.
SIGNALS = 'grep -E "^Sig(Ign|Blk)" /proc/self/status; exec "$0" "$@"'


def run(*program, command=None, **more):
    return subprocess.run((command or RUN) + list(program), capture_output=True, timeout=LONGEST, check=False, **more)


def start(*program, **more):
    """Starts it and waits for its first line, “ready”."""
    process = subprocess.Popen(RUN + list(program), stdin=subprocess.PIPE, stdout=subprocess.PIPE, **more)
    assert process.stdout.readline() == b"ready\n", "the program did not start"
    return process


def gives_the_key_alone():
    """The environment is the same but for the one variable."""
    own = dict(os.environ, **{VARIABLE: "an older one", "ODD": "a\nb=c"})
    seen = dict(line.split(b"=", 1) for line in run("env", "-0", env=own).stdout.split(b"\0") if line)
    assert seen.pop(VARIABLE.encode()) == KEY.encode(), "not the key"
    own.pop(VARIABLE)
    assert seen == {name.encode(): value.encode() for name, value in own.items()}, "another environment"


def takes_name_and_variable():
    text = run(CLI, "run", "--name", "Work", "--variable", "MY_KEY", "--", "sh", "-c",
               'printf "%s" "$MY_KEY"; test -z "$PERPLEXITY_API_KEY"', command=["env"])
    assert text.returncode == 0 and text.stdout.decode() == OTHER, "not the named key"


def passes_the_exit_status_on():
    for status in (0, 1, 2, 42, 255):
        assert run("sh", "-c", f"exit {status}").returncode == status, status


def dies_of_the_programs_signal():
    for number in (signal.SIGTERM, signal.SIGKILL, signal.SIGINT):
        assert run("sh", "-c", f"kill -{number} $$").returncode == -number, number


def ends_as_shells_do():
    plain = pathlib.Path(os.environ["VAULT_HOME"]) / "plain"
    plain.write_text("no program")
    cases = {127: ["no-such-program", "/no/such/program", ""], 126: [str(plain), "/"]}
    for status, programs in cases.items():
        for program in programs:
            done = run(program)
            assert done.returncode == status and not done.stdout and done.stderr, (program, done.returncode)
    assert run("true", command=[CLI, "run", "--name", "Nobody", "--"]).returncode == 2
    assert run("true", command=[CLI, "run"]).returncode == 2
    away = {name: value for name, value in os.environ.items()
            if name not in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")}
    assert run("true", env=away).returncode == 3


def takes_signals_itself():
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1):
        program = start("sh", "-c", f"trap 'echo heard; exit 5' {number}; echo ready; while :; do sleep 0.02; done")
        program.send_signal(number)
        assert program.communicate(timeout=LONGEST)[0] == b"heard\n" and program.returncode == 5, number


def can_be_stopped_and_continued():
    # In a group of its own: a group whose session has nobody to continue it is not stopped by this signal.
    program = start("sh", "-c", "echo ready; read line; echo $line", process_group=0)
    program.send_signal(signal.SIGTSTP)
    assert os.WIFSTOPPED(os.waitpid(program.pid, os.WUNTRACED)[1]), "not stopped"
    program.send_signal(signal.SIGCONT)
    assert program.communicate(b"on\n", timeout=LONGEST)[0] == b"on\n"


def read_from(terminal, until):
    text = b""
    while until not in text:
        assert select.select([terminal], [], [], LONGEST)[0], f"only {len(text)} bytes came"
        try:
            text += os.read(terminal, 4096)
        except OSError as error:
            assert error.errno == errno.EIO
            return text
    return text


def has_the_terminal():
    """The program may ask it, gets its size, and Ctrl+C."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.execv(CLI, RUN + ["sh", "-c", "test -t 0 && test -t 1 && test -t 2 && stty size && stty -echo && "
                             "trap 'echo interrupted; exit 6' INT; echo ready; while :; do sleep 0.02; done"])
    read_from(terminal, b"ready")
    os.write(terminal, b"\x03")
    assert b"interrupted" in read_from(terminal, b"interrupted")
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 6
    os.close(terminal)


def reads_all_of_the_input():
    data = random.randbytes(1 << 20)
    assert run("cat", input=data).stdout == data, "not what was given"
    file = pathlib.Path(os.environ["VAULT_HOME"]) / "input"
    file.write_bytes(data)
    with file.open("rb", buffering=0) as given:
        given.seek(1000)
        assert run("cat", stdin=given).stdout == data[1000:], "not from where the file was"


def takes_arguments_byte_for_byte():
    arguments = [b"", b" ", b"--name", b"--", b"-h", b"\xff\xfe", b"a\nb", b"$HOME", "ü🔑".encode()]
    program = "import sys, os; sys.stdout.buffer.write(b'|'.join(map(os.fsencode, sys.argv[1:])))"
    assert run("/usr/bin/python3", "-c", program, *arguments).stdout == b"|".join(arguments)


def inherits_everything_else():
    def prepare(core, ignored, blocked):
        def set_all():
            resource.setrlimit(resource.RLIMIT_CORE, core)
            signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
            for number in (signal.SIGPIPE, signal.SIGXFSZ, signal.SIGINT, signal.SIGHUP):
                signal.signal(number, signal.SIG_IGN if number in ignored else signal.SIG_DFL)
            os.umask(0o027)
            os.nice(3)
        return set_all

    extra, other = os.pipe()
    most = resource.getrlimit(resource.RLIMIT_CORE)[1]
    cores = [(0, most)] + ([(1024, 4096)] if most in (-1, resource.RLIM_INFINITY) or most >= 4096 else [])
    for core in cores:
        for ignored, blocked in (((), ()), ((signal.SIGPIPE, signal.SIGHUP), (signal.SIGUSR2,))):
            # It does not get in the way of the key, but is open or ignored where it was.
            told = [run("sh", "-c", SIGNALS, "/usr/bin/python3", "-S", "-c", STATE, command=command, cwd="/usr",
                        pass_fds=(extra,), preexec_fn=prepare(core, ignored, blocked)).stdout
                    for command in (["env"], RUN)]
            same = [text.replace(b"\n", b" ") for text in told]
            assert same[0] and same[0] == same[1], same
    os.close(extra)
    os.close(other)


def has_the_key_nowhere_before():
    """Neither environment nor arguments of this program ever hold it; those of the program do."""
    seen = 0
    for _ in range(5):
        process = subprocess.Popen(RUN + ["sleep", "60"])
        place = pathlib.Path("/proc") / str(process.pid)
        ends = time.monotonic() + LONGEST
        while (place / "comm").read_text() != "sleep\n" and time.monotonic() < ends:
            texts = [(place / "environ").read_bytes() if os.geteuid() == 0 else b"", (place / "cmdline").read_bytes()]
            if (place / "comm").read_text().startswith("keywright"):
                assert not any(KEY.encode() in text for text in texts), "the key is in the program's own start"
                seen += 1
        # The program has its name a moment before it has its environment.
        while KEY.encode() not in (place / "environ").read_bytes():
            assert time.monotonic() < ends, "the program has no key"
        assert KEY.encode() not in (place / "cmdline").read_bytes(), "the key is an argument"
        process.kill()
        process.wait()
    assert seen > 0, "never looked"


def leaves_nothing_on_the_disk():
    for file in pathlib.Path(os.environ["VAULT_HOME"]).rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            assert KEY.encode() not in data and KEY.encode("utf-16-le") not in data, file.name


CHECKS = [gives_the_key_alone, takes_name_and_variable, passes_the_exit_status_on, dies_of_the_programs_signal,
          ends_as_shells_do, takes_signals_itself, can_be_stopped_and_continued, has_the_terminal,
          reads_all_of_the_input, takes_arguments_byte_for_byte, inherits_everything_else, has_the_key_nowhere_before,
          leaves_nothing_on_the_disk]


def main():
    for key, more in ((KEY, []), (OTHER, ["--name", "Work"])):
        subprocess.run([CLI, "key", "save"] + more, input=key.encode(), check=True, capture_output=True, timeout=LONGEST)
    failed = []
    for check in CHECKS:
        try:
            check()
        except (AssertionError, subprocess.TimeoutExpired) as error:
            failed.append(f"{check.__name__}: {str(error).replace(KEY, '(the key)').replace(OTHER, '(the other key)')}")
    print(f"keywright-cli run: {len(CHECKS) - len(failed)} of {len(CHECKS)}")
    if failed:
        sys.exit("\n".join(failed))


main()
