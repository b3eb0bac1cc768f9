#include "core/places/references.h"

#include <QByteArray>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace keywright {

namespace {

/// What the value of a secret manager begins with: its address, or the cipher itself.
bool isOfSecretManager(const QByteArray &lower)
{
    static constexpr std::array<QByteArrayView, 21> beginnings {
        "op://",          "vault:",    "secret://", "secretref:", "ref+",       "doppler://", "bws://",
        "keyring:",       "keychain:", "!security", "!op",        "!pass",      "enc[",       "!vault",
        "$ansible_vault", "enc(",      "{cipher}",  "aqicah",     "{{resolve:", "${ssm:",     "encrypted:"
    };
    return std::ranges::any_of(beginnings,
                               [&](QByteArrayView beginning) { return lower.startsWith(beginning); });
}

/// A file of a host that runs the program: its references mean the host's own store.
QString storeOfFile(const QString &path, const QByteArray &lower)
{
    const bool secret = lower.contains("secrets.");
    if (secret && path.contains("/.github/"_L1))
        return u"gha"_s;
    if (secret && path.contains("/.continue/"_L1))
        return u"continue"_s;
    if (path.endsWith("/vercel.json"_L1))
        return u"vercel"_s;
    if (path.endsWith("/netlify.toml"_L1) || path.endsWith("/render.yaml"_L1)
        || path.endsWith("/fly.toml"_L1))
        return u"netlify-etc"_s;
    return path.contains("/supabase/functions/"_L1) && lower.contains("deno.env") ? u"supabase"_s : QString();
}

} // namespace

QString storeMeant(QByteArrayView reference, QByteArrayView parents, const std::filesystem::path &path)
{
    const QByteArray lower = reference.trimmed().toByteArray().toLower();
    if (parents.endsWith("secretKeyRef"))
        return u"k8s-secret"_s;
    if (isOfSecretManager(lower))
        return u"secret-managers"_s;
    if (lower.contains("${input:"))
        return u"vscode"_s;
    if (lower.contains("userdata.get"))
        return u"colab"_s;
    if (lower.contains("propertiesservice"))
        return u"gas"_s;
    if (lower.contains("st.secrets"))
        return u"streamlit"_s;
    return storeOfFile(QString::fromStdString(path.generic_string()), lower);
}

} // namespace keywright
