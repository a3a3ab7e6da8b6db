#!/usr/bin/python3 -B
# SPDX-License-Identifier: Apache-2.0
"""A private, real mail server: Postfix takes mail, Dovecot checks passwords and keeps maildirs.

Submission with STARTTLS and one with implicit TLS, certificates from a CA of its own, SASL before
anything is taken. Any address at example.test has a mailbox; every other domain is refused, and no
transport leads out of the machine. Needs root, as Postfix does; nothing of the system's own
Postfix or Dovecot is read, changed or stopped.

Prints {"host", "submission_port", "smtps_port", "ca_file", "user", "password", "token", "maildir",
"mechanism_ports"}; the mailbox of a@example.test is the Maildir "<maildir>/a@example.test". The
token is for OAUTHBEARER and XOAUTH2. A mechanism's port (STARTTLS) offers that one alone.
"""
import base64
import hashlib
import hmac
import json
import os
import pwd
import secrets
import shutil
import signal
import socket
import ssl
import time

import fixture_life

HOST = "localhost"
DOMAIN = "example.test"
USER = "relay-user"
MECHANISMS = ("SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN", "LOGIN", "OAUTHBEARER", "XOAUTH2")
POSTFIX_LOG = "postfix.log"
DOVECOT_LOG = "dovecot.log"
ATTEMPTS = 3  # a port that was free a moment ago may be taken


def start(life):
    if os.geteuid() != 0:
        raise fixture_life.FixtureFailed("Postfix can only be started by root")
    password = secrets.token_urlsafe(18)
    certificate = make_certificates(life)
    token = start_dovecot(life, password)
    for attempt in range(ATTEMPTS):
        services = ("submission", "smtps") + MECHANISMS
        ports = dict(zip(services, fixture_life.free_ports(len(services))))
        try:
            start_postfix(life, certificate, ports)
            break
        except fixture_life.FixtureFailed:
            taken = "Address already in use" in life.tail(POSTFIX_LOG)
            if not taken or attempt + 1 == ATTEMPTS:
                raise
            life.stop_last()
    return {"host": HOST, "submission_port": ports["submission"], "smtps_port": ports["smtps"],
            "ca_file": life.path("ca.pem"), "user": USER, "password": password,
            "token": token, "mechanism_ports": {name: ports[name] for name in MECHANISMS},
            "maildir": life.path("maildirs")}


def make_certificates(life):
    """A CA and a server certificate from it, for one day."""
    openssl = fixture_life.find_program("openssl")
    new_key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
    life.run(openssl, "req", "-x509", *new_key, "-days", "1", "-subj", "/CN=Test CA",
             "-keyout", life.path("ca.key"), "-out", life.path("ca.pem"),
             "-addext", "basicConstraints=critical,CA:TRUE",
             "-addext", "keyUsage=critical,keyCertSign,cRLSign")
    life.run(openssl, "req", *new_key, "-subj", f"/CN={HOST}",
             "-keyout", life.path("server.key"), "-out", life.path("server.csr"))
    extensions = life.write("server.ext", "basicConstraints=CA:FALSE\n"
                            "extendedKeyUsage=serverAuth\n"
                            f"subjectAltName=DNS:{HOST}\n")
    life.run(openssl, "x509", "-req", "-days", "1", "-in", life.path("server.csr"),
             "-CA", life.path("ca.pem"), "-CAkey", life.path("ca.key"), "-CAcreateserial",
             "-extfile", extensions, "-out", life.path("server.pem"))
    for name in ("ca.key", "server.key"):
        os.chmod(life.path(name), 0o600)
    return {"cert": life.path("server.pem"), "key": life.path("server.key")}


def start_dovecot(life, password):
    owner = pwd.getpwnam("postfix")  # any account that is not root's will do for the mailboxes
    os.mkdir(life.path("maildirs"))
    os.chown(life.path("maildirs"), owner.pw_uid, owner.pw_gid)
    users = life.write("users", f"{USER}:{{PLAIN}}{password}::::::\n", mode=0o640)
    shutil.chown(users, "root", "dovecot")
    token_conf, token = make_token(life)
    config = life.write("dovecot.conf", dovecot_conf(life, users, owner, token_conf))
    # Killed in the end: its orderly way takes seconds, and there is nothing to save.
    life.spawn(fixture_life.find_program("dovecot"), "-F", "-c", config, log=DOVECOT_LOG,
               stop_signal=signal.SIGKILL)
    life.wait_until(lambda: answers(life.path("auth.sock")) and answers(life.path("lmtp.sock")),
                    "Dovecot", DOVECOT_LOG)
    return token


def make_token(life):
    """Settings by which Dovecot checks tokens itself (a key that it shares with the issuer), and
    an access token for the user: a JWT (RFC 7519) that is good for a day."""
    key = secrets.token_bytes(32)
    os.makedirs(life.path("token-keys", "default", "HS256"))
    stored = life.write("token-keys/default/HS256/default", base64.b64encode(key).decode())
    os.chmod(stored, 0o644)
    now = int(time.time())
    parts = ({"alg": "HS256", "typ": "JWT"},
             {"sub": USER, "iat": now - 60, "exp": now + 86400})
    signed = ".".join(url_base64(json.dumps(part).encode()) for part in parts)
    signature = hmac.new(key, signed.encode(), hashlib.sha256).digest()
    conf = life.write("tokens.conf", f"""
introspection_mode = local
local_validation_key_dict = fs:posix:prefix={life.path("token-keys")}/
username_attribute = sub
""")
    os.chmod(conf, 0o644)
    return conf, f"{signed}.{url_base64(signature)}"


def url_base64(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def dovecot_conf(life, users, owner, token_conf):
    return f"""
base_dir = {life.path("dovecot-run")}
state_dir = {life.path("dovecot-state")}
log_path = {life.path(DOVECOT_LOG)}
protocols = lmtp
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login scram-sha-256 scram-sha-1 oauthbearer xoauth2
auth_failure_delay = 0
# The name of a mailbox is the address as it came: case, plus signs and all.
auth_username_format = %u
auth_username_chars =
recipient_delimiter =
first_valid_uid = 1
mail_fsync = never
mail_location = maildir:{life.path("maildirs")}/%u
passdb {{
  driver = oauth2
  mechanisms = oauthbearer xoauth2
  args = {token_conf}
}}
passdb {{
  driver = passwd-file
  args = {users}
}}
userdb {{
  driver = static
  args = uid={owner.pw_uid} gid={owner.pw_gid} home={life.path("maildirs")}/%u allow_all_users=yes
}}
service auth {{
  unix_listener {life.path("auth.sock")} {{
    mode = 0666
  }}
}}
service anvil {{
  # No growing delay after a wrong password.
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service lmtp {{
  unix_listener {life.path("lmtp.sock")} {{
    mode = 0666
  }}
}}
service stats {{
  unix_listener stats-writer {{
    mode = 0666
  }}
}}
protocol lmtp {{
  auth_username_format = %u
}}
"""


def start_postfix(life, certificate, ports):
    config = life.path("postfix")
    if os.path.exists(config):
        shutil.rmtree(config)
    os.mkdir(config)
    make_queue(life)
    life.write("mailboxes", f"/@{DOMAIN.replace('.', '[.]')}$/ any\n")
    life.write("postfix/master.cf", master_cf(ports))
    # Postfix waits two seconds for a file that might still be written to: make it look older.
    os.utime(life.write("postfix/main.cf", main_cf(life, certificate)), (0, 0))
    daemons = life.run(fixture_life.find_program("postconf"), "-c", config, "-h",
                       "daemon_directory").splitlines()[-1]
    # What the postfix command tells its daemons: where the log service is, before it is there.
    environment = {"POSTLOG_SERVICE": life.path("queue", "public", "postlog"),
                   "POSTLOG_HOSTNAME": HOST}
    life.spawn(os.path.join(daemons, "master"), "-c", config, "-d", log=POSTFIX_LOG,
               environment=environment)
    life.wait_until(lambda: greets(ports["submission"]) and
                    greets(ports["smtps"], life.path("ca.pem")), "Postfix", POSTFIX_LOG)


def make_queue(life):
    """The folders that Postfix wants, with the owners it insists on."""
    mine = ("active", "bounce", "corrupt", "defer", "deferred", "flush", "hold", "incoming",
            "private", "saved", "trace")
    folders = [("queue", 0o755, "root", "root"), ("queue/pid", 0o755, "root", "root"),
               ("queue/maildrop", 0o730, "postfix", "postdrop"),
               ("queue/public", 0o710, "postfix", "postdrop"),
               ("data", 0o700, "postfix", "postfix")]
    folders += [(f"queue/{name}", 0o700, "postfix", "postfix") for name in mine]
    for name, mode, owner, group in folders:
        path = life.path(*name.split("/"))
        os.makedirs(path, exist_ok=True)
        os.chmod(path, mode)
        shutil.chown(path, owner, group)


def main_cf(life, certificate):
    return f"""
compatibility_level = 3.6
queue_directory = {life.path("queue")}
data_directory = {life.path("data")}
maillog_file = {life.path(POSTFIX_LOG)}
maillog_file_prefixes = {life.directory}
mail_owner = postfix
setgid_group = postdrop

myhostname = mail.{DOMAIN}
mydestination =
mynetworks =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
smtpd_peername_lookup = no
alias_maps =
alias_database =
local_recipient_maps =
notify_classes =
# Mail arrives as it was sent: no header is added or completed here.
local_header_rewrite_clients =

# Nothing leaves, whatever else is written here.
default_transport = error:this is a test
relay_transport = error:this is a test
local_transport = error:this is a test
smtp_dns_support_level = disabled
virtual_mailbox_domains = {DOMAIN}
virtual_mailbox_maps = regexp:{life.path("mailboxes")}
virtual_transport = lmtp:unix:{life.path("lmtp.sock")}
recipient_delimiter =

smtpd_tls_cert_file = {certificate["cert"]}
smtpd_tls_key_file = {certificate["key"]}
smtpd_tls_mandatory_protocols = >=TLSv1.2
smtpd_tls_security_level = encrypt
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = {life.path("auth.sock")}
smtpd_client_restrictions = permit_sasl_authenticated, reject
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_recipient_restrictions = reject_unlisted_recipient, permit_auth_destination, reject
smtpd_client_connection_count_limit = 0
in_flow_delay = 0
"""


def master_cf(ports):
    """The services of Postfix's own master.cf that are needed to take mail and hand it on."""
    only = "".join(f"127.0.0.1:{ports[name]} inet n - n - - smtpd "
                   f"-o smtpd_sasl_mechanism_filter={name.lower()}\n" for name in MECHANISMS)
    return only + f"""
127.0.0.1:{ports["submission"]} inet n - n - - smtpd -o syslog_name=submission
127.0.0.1:{ports["smtps"]} inet n - n - - smtpd -o syslog_name=smtps -o smtpd_tls_wrappermode=yes
cleanup    unix      n - n -   0 cleanup
qmgr       unix      n - n 300 1 qmgr
tlsmgr     unix      - - n 1000? 1 tlsmgr
rewrite    unix      - - n -   - trivial-rewrite
bounce     unix      - - n -   0 bounce
defer      unix      - - n -   0 bounce
trace      unix      - - n -   0 bounce
verify     unix      - - n -   1 verify
flush      unix      n - n 1000? 0 flush
proxymap   unix      - - n -   - proxymap
proxywrite unix      - - n -   1 proxymap
showq      unix      n - n -   - showq
error      unix      - - n -   - error
retry      unix      - - n -   - error
discard    unix      - - n -   - discard
lmtp       unix      - - n -   - lmtp
anvil      unix      - - n -   1 anvil
scache     unix      - - n -   1 scache
postlog    unix-dgram n - n -  1 postlogd
"""


def answers(path):
    try:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(path)
            return True
    except OSError:
        return False


def greets(port, ca_file=None):
    """Whether an SMTP server says 220 there, under TLS with a certificate that holds if wanted."""
    try:
        with socket.create_connection((HOST, port), timeout=5) as connection:
            if ca_file is None:
                return connection.recv(512).startswith(b"220 ")
            context = ssl.create_default_context(cafile=ca_file)
            with context.wrap_socket(connection, server_hostname=HOST) as secure:
                return secure.recv(512).startswith(b"220 ")
    except OSError:
        return False


if __name__ == "__main__":
    fixture_life.main("mail", start)
