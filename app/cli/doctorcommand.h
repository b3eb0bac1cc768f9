#pragma once

#include "cli/command.h"
#include "core/answer/keycheck.h"
#include "core/diagnosis/doctor.h"

namespace keywright::cli {

/// doctor: everything at once, and the one answer. Changes nothing.
class DoctorCommand : public Command
{
    Q_OBJECT
public:
    explicit DoctorCommand(const Context &context);

protected:
    void run() override;

private:
    FindRequest where() const;
    QStringList missing() const;
    void show(const Examination &examination);

    KeyCheck m_check;
    Doctor m_doctor;
};

/// CouldNotCheck where nobody judged a key, else whether something is wrong.
ExitStatus statusOf(const Examination &examination);

} // namespace keywright::cli
