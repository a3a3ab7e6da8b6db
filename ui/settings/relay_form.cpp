// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/relay_form.h"

#include "base/when_done.h"
#include "ui/settings/ca_file.h"
#include "ui/settings/limits_form.h"
#include "ui/shell/form.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr quint16 kStartTlsPort = 587;
constexpr quint16 kImplicitPort = 465;

template <typename W>
W* named(W* widget, const QString& objectName)
{
    widget->setObjectName(objectName);
    return widget;
}

} // namespace

RelayForm::RelayForm(QWidget* parent)
    : QWidget(parent), m_form(new Form(this)),
      m_name(m_form->addEdit(tr("&Name"), u"relayNameEdit"_s,
                             tr("What you call it here, for example “Our provider”."))),
      m_host(m_form->addEdit(tr("&Host name"), u"relayHostEdit"_s,
                             tr("Exactly as the provider writes it: the certificate must be for "
                                "this name."))),
      m_tls(m_form->add(tr("&Encryption"), named(new QComboBox, u"relayTlsCombo"_s),
                        tr("Mail leaves encrypted or not at all."))),
      m_port(m_form->add(tr("&Port"), named(new QSpinBox, u"relayPortSpin"_s))),
      m_user(m_form->addEdit(tr("&User name"), u"relayUserEdit"_s,
                             tr("Empty if the relay needs no sign-in."))),
      m_password(m_form->addPassword(tr("Pass&word"), u"relayPasswordEdit"_s,
                                     tr("Goes straight into this computer’s keychain and nowhere "
                                        "else."))),
      m_token(named(new QCheckBox(tr("Use an access to&ken (OAuth 2)")), u"relayTokenCheck"_s)),
      m_limits(new LimitsForm)
{
    m_tls->addItem(tr("STARTTLS (usually port 587)"), u"starttls"_s);
    m_tls->addItem(tr("TLS from the start (usually port 465)"), u"implicit"_s);
    m_port->setRange(1, 65535);
    m_port->setValue(kStartTlsPort);
    m_port->setGroupSeparatorShown(false);
    m_form->addBox(m_token, tr("Some providers hand out access tokens instead of passwords. Put the "
                               "token in the field above, and a new one when it has run out."));
    m_form->addWidget(buildCaPart());
    m_form->addWidget(m_limits);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    connect(m_tls, &QComboBox::currentIndexChanged, this, &RelayForm::followPort);
    showCa();
}

QWidget* RelayForm::buildCaPart()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid / 2);
    column->addWidget(new QLabel(tr("Certificate authority (CA)"), part));
    m_ca = named(new QLabel(part), u"relayCaLabel"_s);
    m_ca->setWordWrap(true);
    m_ca->setTextFormat(Qt::PlainText);
    m_ca->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_ca);
    auto* choose = named(new QPushButton(icon(u"folder"_s), tr("Choose a CA file…"), part),
                         u"relayCaButton"_s);
    m_removeCa = named(new QPushButton(tr("Remove"), part), u"relayCaRemoveButton"_s);
    m_removeCa->setAccessibleName(tr("Remove the CA certificate"));
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(choose);
    row->addWidget(m_removeCa);
    row->addStretch(1);
    column->addLayout(row);
    connect(choose, &QPushButton::clicked, this, &RelayForm::chooseCa);
    connect(m_removeCa, &QPushButton::clicked, this, [this] {
        m_relay.caPem.clear();
        showCa();
    });
    return part;
}

void RelayForm::setRelay(const RelayCard& relay)
{
    m_form->clearProblems();
    m_relay = relay;
    m_name->setText(relay.name);
    m_host->setText(relay.host);
    m_tls->setCurrentIndex(m_tls->findData(relay.tlsRule));
    m_port->setValue(relay.port);
    m_user->setText(relay.userName);
    m_password->clear();
    m_password->setPlaceholderText(
        relay.passwordSaved ? tr("Saved. Type a new one only to replace it.") : QString());
    m_token->setChecked(relay.token);
    m_limits->setLimits(relay.limits);
    showCa();
}

RelayCard RelayForm::relay() const
{
    RelayCard relay = m_relay;
    relay.name = m_name->text().trimmed();
    relay.host = m_host->text().trimmed();
    relay.tlsRule = m_tls->currentData().toString();
    relay.port = static_cast<quint16>(m_port->value());
    relay.userName = m_user->text().trimmed();
    relay.token = m_token->isChecked();
    relay.limits = m_limits->limits();
    return relay;
}

bool RelayForm::isFilledIn()
{
    m_form->clearProblems();
    if (m_host->text().trimmed().isEmpty()) {
        m_form->setProblem(m_host, tr("Enter the relay’s host name."));
        return false;
    }
    if (m_token->isChecked() && m_user->text().trimmed().isEmpty()) {
        m_form->setProblem(m_user, tr("With a token, the user name is needed too."));
        return false;
    }
    return true;
}

Secret RelayForm::typedPassword() const
{
    return Secret::fromText(m_password->text());
}

Secret RelayForm::takePassword()
{
    Secret password = typedPassword();
    m_password->clear();
    return password;
}

void RelayForm::followPort()
{
    // A port somebody chose by hand stays.
    const bool implicit = m_tls->currentData().toString() == "implicit"_L1;
    const int port = m_port->value();
    if (port == kStartTlsPort || port == kImplicitPort)
        m_port->setValue(implicit ? kImplicitPort : kStartTlsPort);
}

void RelayForm::chooseCa()
{
    auto* dialog = new QFileDialog(this, tr("Choose a CA file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &RelayForm::takeCa);
    dialog->open();
}

void RelayForm::takeCa(const QString& path)
{
    whenDone(this, readCaFile(path), [this](const Result<CaFile>& file) {
        if (!file) {
            Q_EMIT
            failed(file.error());
            return;
        }
        m_relay.caPem = file->pem;
        showCa();
    });
}

void RelayForm::showCa()
{
    const Result<CaFile> file =
        m_relay.caPem.isEmpty() ? failure(ErrorCode::CaFileUnreadable) : parseCaFile(m_relay.caPem);
    m_ca->setText(file ? caWords(*file)
                       : tr("The authorities that this computer knows. Choose a file only if your "
                            "office has an authority of its own."));
    m_removeCa->setVisible(file.has_value());
}

} // namespace ringi
