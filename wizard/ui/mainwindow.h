#pragma once

#include "ui/networksettings.h"
#include "ui/practiceinfo.h"

#include <QWizard>

#include <memory>

namespace keywright {

class Clock;
class Environment;
class FileStore;
class FolderSearch;
class KeyCheck;
class Listener;
class Page;
class ProcessTable;
class StartEnvironments;
class SavedKeys;
class SecretStore;
class Session;
class ShellSyntax;
class SideBar;
class Tester;
struct Facts;

/// Everything that the pages use. Owned by the app; outlives the window.
struct Services
{
    const Facts &facts;
    Session &session;
    KeyCheck &check;
    SecretStore &vault;
    QString vaultName; ///< the name under which the key is kept
    FileStore &files;
    FolderSearch &folders;
    Environment &environment;
    StartEnvironments &startEnvironments;
    ProcessTable &processes;
    Clock &clock;
    NetworkSettings network;
    ApplyNetworkSettings applyNetwork;
    PracticeInfo practice;
    QString programVersion;
    QString system; ///< for the report
    QString factsNote {}; ///< what became of the user's own facts file; empty for nothing
    AskForProxy proxyFor {};
    const ShellSyntax *shell = nullptr; ///< asked about scripts before they are changed
    Listener *listener = nullptr; ///< null where this computer can't be listened on
};

/// The wizard: eight pages and the side bar.
class MainWindow : public QWizard
{
    Q_OBJECT
public:
    enum PageId { GetKey, CheckKey, FindPlaces, ReplaceKey, TestKey, CheckRequest, KeepSafe, ShowResult };

    /// The services outlive the window.
    explicit MainWindow(Services &services, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(MainWindow)
    ~MainWindow() override;

    /// Goes to a step that was visited, or on to the next one.
    void goTo(int id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildPages(Services &services);
    void buildSideBar(Services &services);
    /// Looks, where that opens no window, whether a saved key is so old that it should be replaced.
    void lookForOldKeys(Services &services);
    void addPage(PageId id, Page *page);
    void addPracticeCards(PracticeControls &controls);
    void nameButtons();
    void adaptSideBar();
    void enterPage(int id);
    void removeFrames();
    void updateMainAct();
    void updateCancelButton();
    Page *currentStep() const;

    Session &m_session;
    std::unique_ptr<SavedKeys> m_savedKeys;
    Tester *m_tester = nullptr;
    SideBar *m_sideBar = nullptr;
};

} // namespace keywright
