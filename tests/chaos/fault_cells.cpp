// SPDX-License-Identifier: Apache-2.0
#include "fault_cells.h"

#include "support/fault_relay.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

namespace ringi::test {
namespace {

using Kind = Fault::Kind;
using Steps = QList<RelayStep>;

/// After so many messages a connection is closed by the relay, politely, so that there are several.
constexpr int kPerConnection = 8;
/// With DATA: one and the next.
constexpr int kPipelined = 2;

bool isSetup(RelayStep step)
{
    return step <= RelayStep::Auth;
}

bool isContent(RelayStep step)
{
    return step == RelayStep::Content || step == RelayStep::Dot || step == RelayStep::Bdat;
}

/// The steps there are in a mode, without Connect and Noop.
Steps stepsOf(RelayMode mode)
{
    Steps steps{RelayStep::Greeting};
    if (mode == RelayMode::Data)
        steps << RelayStep::Ehlo << RelayStep::StartTls;
    steps << RelayStep::EhloTls << RelayStep::Auth << RelayStep::Mail << RelayStep::Rcpt;
    if (mode == RelayMode::Data)
        steps << RelayStep::Data << RelayStep::Dot;
    else
        steps << RelayStep::Bdat;
    return steps << RelayStep::Rset << RelayStep::Quit;
}

RelayStep endOf(RelayMode mode)
{
    return mode == RelayMode::Data ? RelayStep::Dot : RelayStep::Bdat;
}

/// What goes on beside the fault, so that its step is reached often enough.
Fault circumstances(RelayStep wanted, const FaultPoint& at)
{
    if (isSetup(wanted) && at.step == RelayStep::Mail && at.countHere > kPerConnection)
        return answer("421 4.7.0 Enough on this connection");
    if (wanted == RelayStep::Rset && at.step == RelayStep::Rcpt && at.count % 5 == 2)
        return answer("450 4.2.1 Later");
    return {};
}

/// Fires at every `period`th time the step is reached, beginning with `first`, `most` times.
struct Schedule {
    int first;
    int period;
    int most;
};

Schedule scheduleOf(RelayStep step)
{
    if (isSetup(step))
        return {1, 2, 2};
    if (step == RelayStep::Quit || step == RelayStep::Rset)
        return {1, 1, 4};
    return {4, 7, 4};
}

FaultScript firing(RelayStep step, const Fault& fault)
{
    return [step, fault, schedule = scheduleOf(step), fired = 0](const FaultPoint& at) mutable {
        const bool now = at.step == step && at.count >= schedule.first &&
                         (at.count - schedule.first) % schedule.period == 0 &&
                         fired < schedule.most;
        if (!now)
            return circumstances(step, at);
        ++fired;
        return fault;
    };
}

class Table final {
public:
    explicit Table(const CellRequest& request)
        : m_mode(request.mode), m_window(request.window), m_seed(request.seed)
    {
    }

    void at(const Steps& steps, const QString& what, const Fault& fault)
    {
        const Steps there = stepsOf(m_mode);
        for (const RelayStep step : steps) {
            if (!there.contains(step) && step != RelayStep::Connect && step != RelayStep::Content &&
                step != RelayStep::Handshake)
                continue;
            FaultCell cell;
            cell.name = what + QStringLiteral(" at ") + stepName(step);
            cell.script = firing(step, fault);
            cell.unknownPerFault = doubt(step, fault);
            cells.append(cell);
        }
    }
    void add(const QString& name, FaultScript script)
    {
        FaultCell cell;
        cell.name = name;
        cell.script = std::move(script);
        cell.unknownPerFault = m_mode == RelayMode::Chunks ? m_window : 0;
        cells.append(cell);
    }
    [[nodiscard]] RelayMode mode() const { return m_mode; }
    [[nodiscard]] quint32 seed() const { return m_seed; }
    [[nodiscard]] Steps all() const { return stepsOf(m_mode); }

    QList<FaultCell> cells;

private:
    [[nodiscard]] int doubt(RelayStep step, const Fault& fault) const
    {
        const Kind kind = fault.kind;
        const bool harmless = kind == Kind::HalfThenRest || kind == Kind::Lines ||
                              kind == Kind::Slow || kind == Kind::Late;
        if (isSetup(step) || step == RelayStep::Quit || harmless)
            return 0;
        // After what may be a reply too many those that had ended, too, as many as may be under way.
        const bool chunks = m_mode == RelayMode::Chunks;
        const bool isOdd = (chunks && step == RelayStep::Rset) ||
                           (!chunks && step == RelayStep::Data && fault.text.startsWith("250")) ||
                           (!chunks && fault.text.startsWith("354"));
        const bool moves = kind == Kind::Extra || kind == Kind::Ahead ||
                           (kind == Kind::Answer && isOdd);
        if (chunks) // content rides behind MAIL
            return moves ? 2 * m_window : m_window;
        if (moves)
            return 1 + kPipelined;
        // The content may have left when its 354 came.
        const bool after354 = step == RelayStep::Data && kind == Kind::DropAfter;
        return isContent(step) || after354 || kind == Kind::Reset ? 1 : 0;
    }

    RelayMode m_mode;
    int m_window;
    quint32 m_seed;
};

void dropRows(Table& table)
{
    const RelayStep end = endOf(table.mode());
    const Steps everywhere =
        Steps{RelayStep::Connect, RelayStep::Handshake} + table.all() + Steps{RelayStep::Content};
    table.at(everywhere, QStringLiteral("drop"), drop());
    table.at({end}, QStringLiteral("drop, having taken it,"), drop(true));
    table.at(everywhere, QStringLiteral("reset"), {Kind::Reset});
    table.at({end}, QStringLiteral("reset, having taken it,"), {Kind::Reset, {}, true});
    table.at(table.all(), QStringLiteral("drop after the reply"), {Kind::DropAfter});
    table.at({RelayStep::Mail, RelayStep::Rcpt, RelayStep::Data, RelayStep::Content, end,
              RelayStep::Rset},
             QStringLiteral("doing all and saying nothing"), {Kind::Mute});
}

void cutRows(Table& table)
{
    const RelayStep end = endOf(table.mode());
    table.at(table.all(), QStringLiteral("half a reply"), {Kind::Half});
    table.at({end}, QStringLiteral("half a reply, having taken it,"), {Kind::Half, {}, true});
    table.at(table.all(), QStringLiteral("two halves of a reply"), {Kind::HalfThenRest});
    table.at(table.all(), QStringLiteral("two of three lines"), {Kind::LinesCut});
    table.at({end}, QStringLiteral("two of three lines, having taken it,"),
             {Kind::LinesCut, {}, true});
    table.at(table.all(), QStringLiteral("byte for byte"), {Kind::Slow});
}

void oddRows(Table& table)
{
    const RelayStep end = endOf(table.mode());
    table.at(table.all(), QStringLiteral("three lines"), {Kind::Lines});
    table.at(table.all(), QStringLiteral("endless lines"), {Kind::EndlessLines});
    table.at({end}, QStringLiteral("endless lines, having taken it,"),
             {Kind::EndlessLines, {}, true});
    table.at(table.all(), QStringLiteral("an endless line"), {Kind::EndlessLine});
    table.at({end}, QStringLiteral("an endless line, having taken it,"),
             {Kind::EndlessLine, {}, true});
    table.at(Steps{RelayStep::Handshake} + table.all(), QStringLiteral("garbage"), {Kind::Garbage});
    table.at({end}, QStringLiteral("garbage, having taken it,"), {Kind::Garbage, {}, true});
    table.at({RelayStep::Greeting, RelayStep::EhloTls, RelayStep::Auth, RelayStep::Mail,
              RelayStep::Rcpt, RelayStep::Data, end, RelayStep::Rset},
             QStringLiteral("a reply too many"), {Kind::Extra, "250 2.0.0 And another"});
    const Steps ofMessages{RelayStep::Mail, RelayStep::Rcpt, RelayStep::Data, end, RelayStep::Rset};
    for (const char* text : {"450 4.3.0 And another", "550 5.3.0 And another"}) {
        const QString code = QString::fromLatin1(text).left(3);
        table.at(ofMessages, code + QStringLiteral(" too many"), {Kind::Extra, text});
        table.at({end}, code + QStringLiteral(" too many, ahead"), {Kind::Ahead, text});
    }
    table.at({end}, QStringLiteral("250 too many, ahead"), {Kind::Ahead, "250 2.0.0 And another"});
    table.at({end}, QStringLiteral("250 too many, then refused"),
             answer("250 2.0.0 And another\r\n554 5.7.1 No"));
    table.cells.last().unknownPerFault *= 2;
    // The wrong code for the step.
    table.at({RelayStep::Greeting, RelayStep::StartTls, RelayStep::Auth, RelayStep::Data},
             QStringLiteral("250"), answer("250 2.0.0 Ok"));
    table.at(
        {RelayStep::Ehlo, RelayStep::EhloTls, RelayStep::Mail, RelayStep::Rcpt, RelayStep::Rset},
        QStringLiteral("354"), answer("354 Go ahead"));
    table.at({end}, QStringLiteral("354, having taken it,"), answer("354 Go ahead", true));
    table.at({end}, QStringLiteral("199, having taken it,"), answer("199 What", true));
    table.at({end}, QStringLiteral("two codes in one reply, having taken it,"),
             answer("250-2.0.0 Ok\r\n550 5.0.0 No", true));
    table.at({RelayStep::Rcpt}, QStringLiteral("251"), answer("251 2.1.5 Will forward", true));
}

void silentRows(Table& table)
{
    table.at(Steps{RelayStep::Handshake} + table.all() + Steps{RelayStep::Content},
             QStringLiteral("silence"), {Kind::Silence});
    table.at({endOf(table.mode())}, QStringLiteral("silence, having taken it,"),
             {Kind::Silence, {}, true});
}

void refusalRows(Table& table)
{
    const RelayStep end = endOf(table.mode());
    table.at(table.all(), QStringLiteral("421"), answer("421 4.3.2 Closing"));
    table.at({RelayStep::Greeting, RelayStep::Ehlo, RelayStep::EhloTls, RelayStep::Mail,
              RelayStep::Data},
             QStringLiteral("554"), answer("554 5.3.0 No"));
    table.at({RelayStep::StartTls, RelayStep::Auth, RelayStep::Mail, RelayStep::Rcpt,
              RelayStep::Data, end},
             QStringLiteral("451"), answer("451 4.3.0 Later"));
    table.at({RelayStep::Mail, RelayStep::Rcpt, end}, QStringLiteral("452"),
             answer("452 4.2.2 Full"));
    table.at({RelayStep::Rcpt, end}, QStringLiteral("550"), answer("550 5.1.1 Nobody"));
    table.at({RelayStep::Rcpt, end}, QStringLiteral("552"), answer("552 5.2.2 Full"));
    table.at({RelayStep::StartTls}, QStringLiteral("501"), answer("501 5.5.4 No"));
    table.at({RelayStep::Auth}, QStringLiteral("535"), answer("535 5.7.8 No"));
    table.at({RelayStep::Rset, RelayStep::Quit}, QStringLiteral("500"), answer("500 5.5.1 No"));
    if (table.mode() == RelayMode::Data) { // with CHUNKING the one says how many it takes, and ends
        table.add(QStringLiteral("421 to all connections but one"),
                  [](const FaultPoint& at) -> Fault {
                      return at.step == RelayStep::Greeting && at.connection > 1
                                 ? answer("421 4.7.0 Too many connections")
                                 : Fault{};
                  });
        table.cells.last().mostConnections = 40;
    }
    for (const RelayStep step : {RelayStep::Rcpt, end}) {
        table.add(QStringLiteral("greylisting at ") + stepName(step),
                  [step, seen = QSet<QByteArray>()](const FaultPoint& at) mutable -> Fault {
                      if (at.step != step || seen.contains(at.recipient))
                          return {};
                      seen.insert(at.recipient);
                      return answer("450 4.2.0 Greylisted");
                  });
    }
}

void capabilityRows(Table& table)
{
    const bool chunks = table.mode() == RelayMode::Chunks;
    const QByteArray end = chunks ? "\nCHUNKING" : "";
    const auto offering = [](RelayStep step, const QByteArrayList& offers) {
        return [step, offers](const FaultPoint& at) -> Fault {
            if (at.step == step) // another with each connection
                return {Kind::Offer, offers.at(at.connection % offers.size())};
            return circumstances(RelayStep::EhloTls, at);
        };
    };
    if (!chunks) {
        table.add(QStringLiteral("all in the clear, nothing under TLS"),
                  [](const FaultPoint& at) -> Fault {
                      if (at.step == RelayStep::Ehlo)
                          return {Kind::Offer, "PIPELINING\nCHUNKING\nAUTH PLAIN\nDSN\nSTARTTLS"};
                      if (at.step == RelayStep::EhloTls)
                          return {Kind::Offer, "AUTH PLAIN"};
                      return circumstances(RelayStep::EhloTls, at);
                  });
        table.add(QStringLiteral("nothing in the clear, all under TLS"),
                  offering(RelayStep::Ehlo, {"STARTTLS"}));
    }
    table.add(QStringLiteral("other capabilities with each connection"),
              offering(RelayStep::EhloTls,
                       {"PIPELINING\nAUTH PLAIN" + end, "AUTH PLAIN" + end,
                        "PIPELINING\nAUTH PLAIN\nDSN\nSIZE", "AUTH PLAIN\nLIMITS MAILMAX=3",
                        "AUTH LOGIN PLAIN\nX-UNKNOWN THING\nPIPELINING"}));
    table.add(QStringLiteral("no AUTH at the second connection"),
              [](const FaultPoint& at) -> Fault {
                  if (at.step == RelayStep::EhloTls && at.connection == 2)
                      return {Kind::Offer, "PIPELINING\nSIZE"};
                  return circumstances(RelayStep::EhloTls, at);
              });
}

/// Where the connection is not as safe as it was sealed: nothing leaves, and a person is asked.
void pauseRows(Table& table)
{
    const auto from = [&table](int connection, const QString& name, RelayStep step,
                               const std::pair<Fault, ErrorCode>& fault) {
        FaultCell cell;
        cell.name = name + QStringLiteral(" from connection %1 on").arg(connection);
        cell.script = [=](const FaultPoint& at) {
            if (at.step == step && at.connection >= connection)
                return fault.first;
            return circumstances(RelayStep::Handshake, at);
        };
        cell.pausedFor = fault.second;
        cell.nothingFrom = connection;
        table.cells.append(cell);
    };
    for (const int connection : {1, 3}) {
        from(connection, QStringLiteral("expired certificate"), RelayStep::Handshake,
             {{Kind::Certificate, "expired"}, ErrorCode::CertificateExpired});
        from(connection, QStringLiteral("certificate of another CA"), RelayStep::Handshake,
             {{Kind::Certificate, "stranger"}, ErrorCode::CertificateUntrusted});
        from(connection, QStringLiteral("certificate for another host"), RelayStep::Handshake,
             {{Kind::Certificate, "host"}, ErrorCode::CertificateWrongHost});
        if (table.mode() == RelayMode::Chunks)
            continue;
        from(connection, QStringLiteral("STARTTLS stripped"), RelayStep::Ehlo,
             {{Kind::Offer, "PIPELINING\nAUTH PLAIN"}, ErrorCode::TlsNotOffered});
        from(connection, QStringLiteral("plain text behind STARTTLS"), RelayStep::StartTls,
             {{Kind::Inject, "250-relay.test\r\n250 AUTH PLAIN"}, ErrorCode::TlsInjection});
    }
}

/// Anything anywhere, one step in twelve, until it has been enough.
void randomRows(Table& table)
{
    static const QList<Fault> faults{
        drop(),
        drop(true),
        {Kind::Reset},
        {Kind::DropAfter},
        {Kind::Half},
        {Kind::HalfThenRest},
        {Kind::Lines},
        {Kind::LinesCut, {}, true},
        {Kind::EndlessLines},
        {Kind::Slow},
        {Kind::Late},
        {Kind::Garbage, {}, true},
        answer("421 4.3.2 Closing"),
        answer("451 4.3.0 Later"),
    };
    constexpr int kRuns = 12;
    constexpr int kMostFaults = 15;
    for (int run = 0; run < kRuns; ++run) {
        const auto steps = table.all();
        table.add(QStringLiteral("seed %1, run %2").arg(table.seed()).arg(run),
                  [steps, random = QRandomGenerator(table.seed() + static_cast<quint32>(run)),
                   fired = 0](const FaultPoint& at) mutable -> Fault {
                      if (fired == kMostFaults || !steps.contains(at.step) ||
                          random.bounded(12) != 0)
                          return {};
                      ++fired;
                      return faults.at(random.bounded(static_cast<int>(faults.size())));
                  });
        if (table.mode() == RelayMode::Data)
            table.cells.last().unknownPerFault = 1;
    }
}

} // namespace

QStringList faultGroups()
{
    return {QStringLiteral("drops"),        QStringLiteral("cuts"),
            QStringLiteral("odd replies"),  QStringLiteral("silence"),
            QStringLiteral("refusals"),     QStringLiteral("capabilities"),
            QStringLiteral("certificates"), QStringLiteral("at random")};
}

QList<FaultCell> cellsOf(const CellRequest& request)
{
    static constexpr std::array kRows{dropRows,    cutRows,        oddRows,   silentRows,
                                      refusalRows, capabilityRows, pauseRows, randomRows};
    Table table(request);
    kRows.at(static_cast<std::size_t>(faultGroups().indexOf(request.group)))(table);
    return table.cells;
}

} // namespace ringi::test
