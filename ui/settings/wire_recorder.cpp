// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/wire_recorder.h"

#include <utility>

namespace ringi {

WireRecorder::WireRecorder(WireSource source, QObject* parent)
    : QObject(parent), m_source(std::move(source))
{
}

void WireRecorder::record(bool on)
{
    if (std::exchange(m_on, on) == on)
        return;
    m_source.record(on);
    if (!on)
        m_text.clear();
    Q_EMIT
    recordingChanged(on);
    Q_EMIT
    textChanged();
}

void WireRecorder::refresh()
{
    if (m_on)
        m_source.read();
}

void WireRecorder::take(const QByteArray& text)
{
    if (!m_on || text == m_text)
        return;
    m_text = text;
    Q_EMIT
    textChanged();
}

void WireRecorder::clear()
{
    if (!m_on)
        return;
    m_source.record(false);
    m_source.record(true);
    m_text.clear();
    Q_EMIT
    textChanged();
}

} // namespace ringi
