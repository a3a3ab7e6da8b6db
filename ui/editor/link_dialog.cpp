// SPDX-License-Identifier: Apache-2.0
#include "ui/editor/link_dialog.h"

#include "ui/shell/form.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace ringi {

using namespace Qt::StringLiterals;

std::optional<QString> linkTarget(const QString& typed)
{
    const QString address = typed.trimmed();
    static const QRegularExpression control(u"[\\x00-\\x1f]"_s);
    static const QRegularExpression scheme(u"^([a-zA-Z][a-zA-Z0-9+.-]*):"_s);
    static const QRegularExpression mail(u"^[^\\s@/:]+@[^\\s@/:]+\\.[^\\s@/:]+$"_s);
    static const QRegularExpression host(u"^[^\\s/:@.]+(\\.[^\\s/:@.]+)+(:\\d+)?([/?#]\\S*)?$"_s);
    if (address.isEmpty() || address.contains(control))
        return std::nullopt;
    if (address.startsWith("{{"_L1) || address.startsWith(u'#'))
        return address;
    if (mail.match(address).hasMatch())
        return u"mailto:"_s + address;
    if (host.match(address).hasMatch())
        return u"https://"_s + address;
    const QString kind = scheme.match(address).captured(1).toLower();
    const bool opens =
        kind == "http"_L1 || kind == "https"_L1 || kind == "mailto"_L1 || kind == "tel"_L1;
    return opens && address.size() > kind.size() + 1 ? std::optional(address) : std::nullopt;
}

LinkDialog::LinkDialog(const Link& link, bool fixedWords, QWidget* parent)
    : Dialog(link.address.isEmpty() ? tr("Add a link") : tr("Change the link"), {}, parent),
      m_form(new Form)
{
    setObjectName(u"linkDialog"_s);
    if (!fixedWords) {
        m_words = m_form->addEdit(tr("&Words that are clicked"), u"linkWordsEdit"_s);
        m_words->setText(link.words);
    }
    m_address = m_form->addEdit(tr("&Address"), u"linkAddressEdit"_s,
                                tr("A web address or a mail address; may hold fields, for example "
                                   "https://www.example.com/?id={{id}}."));
    m_address->setText(link.address);
    if (!link.address.isEmpty()) {
        auto* row = new QWidget(m_form);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto* remove = new QPushButton(tr("&Remove the link"), row);
        remove->setObjectName(u"removeLinkButton"_s);
        remove->setAutoDefault(false);
        line->addWidget(remove);
        line->addStretch(1);
        m_form->addWidget(row);
        connect(remove, &QPushButton::clicked, this, [this] {
            Q_EMIT
            removed();
            accept();
        });
    }
    setContent(m_form);
    auto* ok =
        addAcceptButton(link.address.isEmpty() ? tr("Add") : tr("Change"), u"acceptLinkButton"_s);
    addRejectButton(tr("Cancel"), u"cancelLinkButton"_s);
    connect(ok, &QPushButton::clicked, this, &LinkDialog::take);
    if (m_words != nullptr && link.words.isEmpty())
        m_words->setFocus();
    else
        m_address->setFocus();
}

void LinkDialog::take()
{
    m_form->clearProblems();
    const std::optional<QString> target = linkTarget(m_address->text());
    if (!target) {
        m_form->setProblem(m_address, tr("Write a web address such as https://www.example.com, or "
                                         "a mail address."));
        return;
    }
    QString words = m_words == nullptr ? QString() : m_words->text().trimmed();
    if (m_words != nullptr && words.isEmpty())
        words = m_address->text().trimmed();
    Q_EMIT
    chosen(words, *target);
    accept();
}

} // namespace ringi
