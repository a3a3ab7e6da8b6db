// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/icons.h"

#include "ui/shell/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QLabel>
#include <QPainter>
#include <QSvgRenderer>

namespace ringi {
namespace {

/// The one colour that the files are drawn in.
constexpr auto kInkInFiles = "#1C1B1A";

QColor colorOf(Tone tone, const Colors& c)
{
    switch (tone) {
    case Tone::Ink: return c.ink;
    case Tone::Soft: return c.inkSoft;
    case Tone::OnAction: return c.onAction;
    case Tone::Seal: return c.seal;
    case Tone::Success: return c.success;
    case Tone::Warning: return c.warning;
    case Tone::Error: return c.error;
    }
    return c.ink;
}

QByteArray svgOf(const QString& name)
{
    QFile file(QStringLiteral(":/icons/ui/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Draws from the vector each time, in the colour the application has at that moment.
class InkEngine final : public QIconEngine {
public:
    InkEngine(QString name, Tone tone) : m_name(std::move(name)), m_tone(tone), m_svg(svgOf(m_name))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const Colors colors = Colors::of(QGuiApplication::palette());
        QColor color = mode == QIcon::Disabled ? colors.frame : colorOf(m_tone, colors);
        QByteArray svg = m_svg;
        svg.replace(kInkInFiles, color.name().toLatin1());
        QSvgRenderer(svg).render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new InkEngine(*this); }
    bool isNull() override { return m_svg.isEmpty(); }
    QString iconName() override { return m_name; }

private:
    QString m_name;
    Tone m_tone;
    QByteArray m_svg;
};

} // namespace

QIcon icon(const QString& name, Tone tone)
{
    return QIcon(new InkEngine(name, tone));
}

void setIconLabel(QLabel* label, const QString& name, Tone tone, int size)
{
    const double ratio = label->devicePixelRatioF();
    label->setPixmap(icon(name, tone).pixmap(QSize(size, size), ratio));
    label->setFixedSize(size, size);
}

} // namespace ringi
