#include <QApplication>
#include <QWizard>
#include <QWizardPage>

// The peer of bench-start: the least that a wizard of this Qt costs.
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QWizard wizard;
    wizard.addPage(new QWizardPage(&wizard));
    wizard.show();
    return QApplication::exec();
}
