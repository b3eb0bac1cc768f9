#pragma once

#include <QByteArrayView>
#include <QString>

#include <filesystem>

namespace keywright {

/// The store that a reference or an encrypted value belongs to, as a PlaceFact::id: "gha" for
/// "${{ secrets.PERPLEXITY_API_KEY }}" in a workflow, "secret-managers" for "op://…". Empty for a variable,
/// and where nothing tells. `parents` are the names round the setting.
QString storeMeant(QByteArrayView reference, QByteArrayView parents, const std::filesystem::path &path);

} // namespace keywright
