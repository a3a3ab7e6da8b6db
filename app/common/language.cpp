// SPDX-License-Identifier: Apache-2.0
#include "common/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// Keeps the system's habits (24 hours, day before month) where the language is the same.
QLocale localeFor(const QString& language)
{
    const QLocale system = QLocale::system();
    const QLocale plain(language);
    return system.language() == plain.language() ? system : plain;
}

void install(const QString& file, const QString& folder)
{
    auto* translator = new QTranslator(qApp);
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

QString chooseLanguage(const QString& asked, const QString& preferred)
{
    const QString wanted = asked.isEmpty() ? preferred : asked;
    if (wanted == "en"_L1 || wanted == "ja"_L1)
        return wanted;
    const QStringList system = QLocale::system().uiLanguages();
    return !system.isEmpty() && system.first().startsWith("ja"_L1) ? u"ja"_s : u"en"_s;
}

void installLanguage(const QString& language)
{
    QLocale::setDefault(localeFor(language));
    install(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"qtbase_"_s + language, u":/i18n"_s);
    install(u"ringi_"_s + language, u":/i18n"_s);
}

} // namespace ringi
