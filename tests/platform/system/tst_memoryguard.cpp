#include "platform/system/memoryguard.h"

#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace keywright;

class TestMemoryGuard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void letsNobodyDumpTheProcess();
};

void TestMemoryGuard::letsNobodyDumpTheProcess()
{
    memoryguard::forbidDumps();
#ifdef Q_OS_UNIX
    rlimit core {};
    QCOMPARE(getrlimit(RLIMIT_CORE, &core), 0);
    QCOMPARE(core.rlim_cur, rlim_t { 0 });
#endif
#ifdef Q_OS_LINUX
    QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
#endif
}

QTEST_APPLESS_MAIN(TestMemoryGuard)
#include "tst_memoryguard.moc"
