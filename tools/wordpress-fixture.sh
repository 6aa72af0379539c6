#!/usr/bin/env bash
# A real WordPress on loopback, for what only the real one can tell: `npm run test:wordpress` runs its tests by `run`.
#
#   wordpress-fixture.sh run COMMAND...   start, run the command with WORDPRESS set to the JSON of `info`, stop; its exit code
#   wordpress-fixture.sh install          the packages, and WordPress unpacked (root only when packages are missing)
#   wordpress-fixture.sh start            start both servers (at first: create the database, install, seed); prints JSON
#   wordpress-fixture.sh reset            back to the seeded state while the servers run; prints JSON
#   wordpress-fixture.sh stop [--purge]   stop both servers; with --purge the state goes too
#   wordpress-fixture.sh info             the JSON again: addresses, posts, users, the control door
#   wordpress-fixture.sh set K=V...       options of the site, such as comment_moderation=1 or theme=twentytwentyone
#   wordpress-fixture.sh comments         all stored comments as JSON, whatever their state
#   wordpress-fixture.sh eval 'PHP code'  PHP inside the loaded WordPress
#
# Everything but Debian's packages is in one directory: WPFIX_DIR (${TMPDIR:-/tmp}/whosaid-wordpress). More from the
# environment: WPFIX_CACHE (packages, $WPFIX_DIR.cache), WPFIX_PORT (0: a free one), WPFIX_WORKERS (PHP processes, 3),
# WPFIX_TITLE and WPFIX_ARTICLE (headline, and a file with the HTML of the article), WPFIX_CORE (another WordPress laid over Debian's).
# Listens on 127.0.0.1 alone; the database has a socket in that directory and no port. Fails where it cannot do its work.
# WordPress (GPL-2.0-or-later), PHP and MariaDB come from Debian when it runs and are no part of this project.
set -euo pipefail
umask 077
S=${WPFIX_DIR:-${TMPDIR:-/tmp}/whosaid-wordpress}
C=${WPFIX_CACHE:-$S.cache}
WORKERS=${WPFIX_WORKERS:-3}
ROOT=$S/root/usr/share/wordpress
SOCK=$S/db.sock
DEPS="php-cli php-mysql php-mbstring php-xml mariadb-server-core mariadb-client-core"
DEBS="wordpress wordpress-theme-twentytwentyone wordpress-theme-twentytwentythree php-getid3"
PHPOPT=(-d sendmail_path="$S/sendmail" -d memory_limit=256M -d opcache.enable_cli=1 -d opcache.revalidate_freq=0 -d opcache.file_cache="$S/opcache" -d error_log="$S/php-error.log" -d log_errors=1 -d display_errors=0)
TMPDIR_OF_CALLER=${TMPDIR:-}
mkdir -p "$S/tmp" && export TMPDIR=$S/tmp # neither mariadbd nor php may depend on the caller's
say() { echo "wordpress: $*" >&2; }
die() { say "$*"; exit 1; }
up() { kill -0 "$1" 2>/dev/null && ! grep -q '^State:[[:space:]]*Z' "/proc/$1/status" 2>/dev/null; } # a zombie that init has not reaped yet is down
alive() { [ -s "$1" ] && up "$(cat "$1")"; }

install_() {
  local miss=()
  for p in $DEPS; do dpkg-query -W -f='${Status}' "$p" 2>/dev/null | grep -q 'ok installed' || miss+=("$p"); done
  if [ ${#miss[@]} -gt 0 ]; then
    [ "$(id -u)" = 0 ] || die "missing packages, need root: ${miss[*]}"
    say "apt-get install ${miss[*]}"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${miss[@]}"; } >&2
  fi
  if [ ! -f "$ROOT/wp-settings.php" ]; then
    mkdir -p "$C" "$S/root"
    # WordPress is unpacked, not installed: no apache2, no /etc/wordpress, no /var/lib/wordpress.
    for p in $DEBS; do compgen -G "$C/${p}_*.deb" >/dev/null || (cd "$C" && apt-get download -qq "$p" 2>/dev/null) || die "cannot download $p"; done
    for p in $DEBS; do dpkg-deb -x "$(compgen -G "$C/${p}_*.deb" | sort -V | tail -1)" "$S/root"; done
    [ -z "${WPFIX_CORE:-}" ] || cp -a "$WPFIX_CORE/." "$ROOT/"   # another WordPress version laid over Debian's
  fi
}

write_files() {
  mkdir -p "$S/mail" "$S/opcache" "$ROOT/wp-content/mu-plugins"
  cat >"$S/sendmail" <<EOF
#!/bin/sh
cat > "\$(mktemp "$S/mail/\$(date +%s%N)-XXXX")"
EOF
  chmod 700 "$S/sendmail"
  cat >"$ROOT/wp-config.php" <<EOF
<?php
define('DB_NAME','wp'); define('DB_USER','root'); define('DB_PASSWORD',''); define('DB_HOST','localhost:$SOCK');
define('DB_CHARSET','utf8mb4'); define('DB_COLLATE','');
foreach (['AUTH_KEY','SECURE_AUTH_KEY','LOGGED_IN_KEY','NONCE_KEY','AUTH_SALT','SECURE_AUTH_SALT','LOGGED_IN_SALT','NONCE_SALT'] as \$k) define(\$k, "fixture-\$k");
\$u = 'http://127.0.0.1:'.trim(@file_get_contents('$S/port') ?: '80');
// a TLS proxy in front of the fixture may announce itself
if ((\$_SERVER['HTTP_X_FORWARDED_PROTO'] ?? '') === 'https') { \$_SERVER['HTTPS'] = 'on'; \$u = 'https://'.\$_SERVER['HTTP_HOST']; }
define('WP_HOME',\$u); define('WP_SITEURL',\$u);
define('WP_ENVIRONMENT_TYPE', trim(@file_get_contents('$S/envtype') ?: 'production'));
define('WP_HTTP_BLOCK_EXTERNAL',true); define('DISABLE_WP_CRON',true); define('AUTOMATIC_UPDATER_DISABLED',true); define('DISALLOW_FILE_MODS',true);
define('WP_DEBUG',false);
\$table_prefix='wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__.'/');
require_once ABSPATH.'wp-settings.php';
EOF
  cat >"$S/router.php" <<'EOF'
<?php // php -S router: existing files as they are, everything else through index.php (pretty permalinks, /wp-json/)
$p = rawurldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?? '/'); $f = $_SERVER['DOCUMENT_ROOT'].$p;
if (strpos($p, '..') !== false) { http_response_code(400); return true; }
if ($p !== '/' && (is_file($f) || is_file(rtrim($f, '/').'/index.php'))) return false;
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php'; $_SERVER['SCRIPT_FILENAME'] = $_SERVER['DOCUMENT_ROOT'].'/index.php';
unset($_SERVER['PATH_INFO']); chdir($_SERVER['DOCUMENT_ROOT']);
require $_SERVER['DOCUMENT_ROOT'].'/index.php';
EOF
  # behaviour switches that WordPress has only as filters, driven by ordinary options (fixture_*)
  cat >"$ROOT/wp-content/mu-plugins/fixture.php" <<'EOF'
<?php
// control door for test programs: POST <control.url>, header X-Fixture: <token>, JSON {"reset":true} | {"set":{...}} | {"comments":true} | {"eval":"PHP"}
add_action('init', function () { $S = dirname(ABSPATH, 4);
  if (!isset($_GET['fixture']) || !hash_equals(trim(file_get_contents("$S/token")), $_SERVER['HTTP_X_FIXTURE'] ?? '')) return;
  require_once "$S/fx.php"; $q = json_decode(file_get_contents('php://input'), true) ?: []; header('Content-Type: application/json');
  if (!empty($q['reset'])) { fx_restore(); wp_cache_flush(); }
  if (!empty($q['set'])) fx_set($q['set']);
  if (!empty($q['eval'])) { require_once ABSPATH.'wp-admin/includes/plugin.php'; fx_out(eval($q['eval'])); exit; }
  fx_out(!empty($q['comments']) ? fx_comments() : fx_info()); exit; }, 1);
add_filter('rest_allow_anonymous_comments', function ($v) { return get_option('fixture_rest_anon') ? true : $v; });
add_filter('comment_flood_filter', function ($v) { return get_option('fixture_no_flood') ? false : $v; }, 99);
add_filter('pre_http_request', function ($r, $a, $url) {           // stands in for rest.akismet.com; nothing leaves the machine
  if (!str_contains($url, 'akismet.com')) return $r;
  file_put_contents(dirname(ABSPATH, 4).'/akismet.log', $url."\n".(is_array($a['body'] ?? null) ? http_build_query($a['body']) : ($a['body'] ?? ''))."\n\n", FILE_APPEND);
  $body = str_contains($url, 'verify-key') ? 'valid' : (get_option('fixture_akismet_spam') ? 'true' : 'false');
  return ['headers'=>[], 'body'=>$body, 'response'=>['code'=>200,'message'=>'OK'], 'cookies'=>[], 'filename'=>null];
}, 1, 3);
EOF
  cat >"$S/fx.php" <<'EOF'
<?php // shared by the command line (lib.php) and the HTTP control door (mu-plugin)
function fx_db() { $m = mysqli_init(); $m->real_connect('localhost','root','',null,0,dirname(__FILE__).'/db.sock'); return $m; }
function fx_tables($m, $db) { return array_column($m->query("SELECT table_name t FROM information_schema.tables WHERE table_schema='$db'")->fetch_all(MYSQLI_ASSOC), 't'); }
function fx_snapshot() { $m = fx_db(); $m->query('DROP DATABASE IF EXISTS base'); $m->query('CREATE DATABASE base CHARACTER SET utf8mb4');
  foreach (fx_tables($m,'wp') as $t) { $m->query("CREATE TABLE base.`$t` LIKE wp.`$t`"); $m->query("INSERT INTO base.`$t` SELECT * FROM wp.`$t`"); } }
function fx_restore() { $m = fx_db(); $m->query("SET sql_mode='NO_AUTO_VALUE_ON_ZERO'"); $base = fx_tables($m,'base');
  foreach (array_diff(fx_tables($m,'wp'), $base) as $t) $m->query("DROP TABLE wp.`$t`");
  $sum = fn($t) => $m->query("CHECKSUM TABLE $t")->fetch_row()[1]; $next = fn($db,$t) => $m->query("SELECT auto_increment FROM information_schema.tables WHERE table_schema='$db' AND table_name='$t'")->fetch_row()[0];
  foreach ($base as $t) if ($sum("wp.`$t`") !== $sum("base.`$t`") || $next('wp',$t) !== $next('base',$t)) { $m->query("TRUNCATE wp.`$t`"); $m->query("INSERT INTO wp.`$t` SELECT * FROM base.`$t`"); }
  foreach (glob(__DIR__.'/mail/*') as $f) unlink($f); @unlink(__DIR__.'/akismet.log'); @unlink(__DIR__.'/envtype'); }
function fx_set($kv) { foreach ($kv as $k => $v) { if ($k === 'theme') switch_theme($v); elseif ($k === 'envtype') file_put_contents(__DIR__.'/envtype', $v); else update_option($k, $v); } }
function fx_comments() { return array_map(fn($c)=>['id'=>+$c->comment_ID,'post'=>+$c->comment_post_ID,'parent'=>+$c->comment_parent,'author'=>$c->comment_author,'email'=>$c->comment_author_email,'url'=>$c->comment_author_url,
  'approved'=>$c->comment_approved,'user'=>+$c->user_id,'type'=>$c->comment_type,'content'=>$c->comment_content,'agent'=>$c->comment_agent], get_comments(['status'=>['approve','hold','spam','trash'],'orderby'=>'comment_ID','order'=>'ASC'])); }
function fx_info() { $i = get_option('fixture_ids'); $u = fn($k) => $k === 'draft' || $k === 'trash' ? home_url('/?p='.$i[$k]) : get_permalink($i[$k]); $S = __DIR__;
  return ['baseUrl'=>home_url('/'),'postUrl'=>$u('article'),'postId'=>$i['article'],'commentId'=>$i['comment'],'restUrl'=>rest_url(),'wordpress'=>get_bloginfo('version'),'php'=>PHP_VERSION,
    'posts'=>array_map(fn($k)=>['id'=>$i[$k],'url'=>$u($k)], array_combine($k=['article','closed','password','draft','private','trash'],$k)),
    'users'=>['admin'=>'admin-pw','reader'=>'reader-pw'],'control'=>['url'=>home_url('/?fixture=1'),'token'=>trim(file_get_contents("$S/token"))],'mailDir'=>"$S/mail",'stateDir'=>$S]; }
function fx_out($v) { echo json_encode($v, JSON_UNESCAPED_SLASHES|JSON_UNESCAPED_UNICODE)."\n"; }
EOF
  cat >"$S/lib.php" <<'EOF'
<?php // command-line side: php lib.php <state> <verb> [args]
[$_, $S, $verb] = $argv; $args = array_slice($argv, 3); $R = "$S/root/usr/share/wordpress"; require __DIR__.'/fx.php';
$_SERVER += ['HTTP_HOST'=>'127.0.0.1:'.trim(file_get_contents("$S/port")), 'REQUEST_URI'=>'/', 'REQUEST_METHOD'=>'GET', 'SERVER_PROTOCOL'=>'HTTP/1.1'];
$_SERVER['SERVER_NAME'] = '127.0.0.1'; $_SERVER['REMOTE_ADDR'] = '127.0.0.1';
if ($verb === 'ping') { mysqli_report(MYSQLI_REPORT_OFF); exit(@mysqli_real_connect(mysqli_init(),'localhost','root','',null,0,"$S/db.sock") ? 0 : 1); }
if ($verb === 'createdb') { fx_db()->query('CREATE DATABASE IF NOT EXISTS wp CHARACTER SET utf8mb4'); exit; }
if ($verb === 'snapshot') { fx_snapshot(); exit; }
if ($verb === 'reset') { fx_restore(); $verb = 'info'; }
if ($verb === 'install') define('WP_INSTALLING', true);
require "$R/wp-load.php";
if ($verb === 'install') {
  require_once ABSPATH.'wp-admin/includes/upgrade.php';
  add_filter('pre_wp_mail', '__return_true');
  if (!is_blog_installed()) wp_install('Fixture Gazette', 'admin', 'admin@example.test', true, '', 'admin-pw', 'en_US');
  exit;
}
if ($verb === 'seed') {
  update_option('permalink_structure', '/%year%/%monthnum%/%postname%/'); global $wp_rewrite; $wp_rewrite->init(); flush_rewrite_rules(false);
  switch_theme('twentytwentyone'); update_option('timezone_string', 'UTC'); update_option('fixture_no_flood', 1);
  foreach (get_posts(['numberposts'=>-1,'post_type'=>'any','post_status'=>'any']) as $p) wp_delete_post($p->ID, true);
  wp_insert_user(['user_login'=>'reader','user_pass'=>'reader-pw','user_email'=>'reader@example.test','display_name'=>'Rita Reader','role'=>'subscriber']);
  $file = getenv('WPFIX_ARTICLE'); $body = $file ? file_get_contents($file) :
    "<!-- wp:paragraph --><p>The council voted 5–4 on Tuesday to close the Elm Street library.</p><!-- /wp:paragraph -->\n".
    "<!-- wp:quote --><blockquote class=\"wp-block-quote\"><p>“We will not rest,” she said.</p><cite>Ada Marsh, librarian</cite></blockquote><!-- /wp:quote -->\n".
    "<!-- wp:paragraph --><p>About 3,200 people signed a petition against it.</p><!-- /wp:paragraph -->";
  $t = getenv('WPFIX_TITLE') ?: 'Council votes to close the Elm Street library';
  $mk = function ($name, $title, $over = []) use ($body) { return wp_insert_post($over + ['post_title'=>$title,'post_name'=>$name,'post_content'=>$body,
    'post_status'=>'publish','post_author'=>1,'comment_status'=>'open','ping_status'=>'open','post_date'=>'2024-01-15 08:00:00'], true); };
  $ids = ['article'=>$mk('article',$t), 'closed'=>$mk('closed',"$t (comments closed)",['comment_status'=>'closed']), 'password'=>$mk('password',"$t (password)",['post_password'=>'sesame']),
          'draft'=>$mk('draft',"$t (draft)",['post_status'=>'draft']), 'private'=>$mk('private',"$t (private)",['post_status'=>'private']), 'trash'=>$mk('trashed',"$t (trashed)",['post_status'=>'trash'])];
  $first = wp_insert_comment(['comment_post_ID'=>$ids['article'],'comment_author'=>'Old Reader','comment_author_email'=>'old@example.test','comment_content'=>'An approved first comment.','comment_approved'=>1,'comment_date'=>'2024-01-15 09:00:00','comment_date_gmt'=>'2024-01-15 09:00:00']);
  update_option('fixture_ids', $ids + ['comment'=>$first]); exit;
}
if ($verb === 'info') { fx_out(fx_info()); exit; }
if ($verb === 'set') { $kv = []; foreach ($args as $a) { [$k,$v] = explode('=', $a, 2); $kv[$k] = $v; } fx_set($kv); exit; }
if ($verb === 'comments') { fx_out(fx_comments()); exit; }
if ($verb === 'eval') { require_once ABSPATH.'wp-admin/includes/plugin.php'; $r = eval($args[0]); if ($r !== null) fx_out($r); exit; }
fwrite(STDERR, "unknown verb $verb\n"); exit(2);
EOF
}
lib() { php "${PHPOPT[@]}" "$S/lib.php" "$S" "$@"; }

db_start() {
  alive "$S/db.pid" && return 0
  local usr; usr=$(id -un)
  if [ ! -d "$S/data/mysql" ]; then
    mariadb-install-db --no-defaults --user="$usr" --datadir="$S/data" --auth-root-authentication-method=normal --skip-test-db --skip-name-resolve --force >"$S/db-install.log" 2>&1 || { head -5 "$S/db-install.log" >&2; rm -rf "$S/data"; die "mariadb-install-db failed"; }
  fi
  setsid mariadbd --no-defaults --user="$usr" --datadir="$S/data" --socket="$SOCK" --pid-file="$S/db.pid" --skip-networking --skip-log-bin \
    --innodb-buffer-pool-size=32M --innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=0 --innodb-fast-shutdown=2 --performance-schema=off >"$S/db.log" 2>&1 </dev/null &
  for _ in $(seq 200); do [ -S "$SOCK" ] && lib ping && return 0; sleep 0.05; done
  cat "$S/db.log" >&2; die "mariadbd did not start"
}
web_start() {
  alive "$S/web.pid" && return 0
  (cd "$ROOT" && PHP_CLI_SERVER_WORKERS=$WORKERS exec setsid php "${PHPOPT[@]}" -S "127.0.0.1:$(cat "$S/port")" -t "$ROOT" "$S/router.php" >"$S/web.log" 2>&1 </dev/null) &
  echo $! >"$S/web.pid"
  for _ in $(seq 200); do (exec 3<>"/dev/tcp/127.0.0.1/$(cat "$S/port")") 2>/dev/null && return 0; sleep 0.05; done
  cat "$S/web.log" >&2; die "php -S did not start"
}
start() {
  mkdir -p "$S"; install_; [ -s "$S/token" ] || od -An -N16 -tx1 /dev/urandom | tr -d ' \n' >"$S/token"
  if ! alive "$S/web.pid"; then
    local port=${WPFIX_PORT:-0}
    [ "$port" != 0 ] || port=$(php -r '$s=stream_socket_server("tcp://127.0.0.1:0"); echo substr(strrchr(stream_socket_get_name($s,false),":"),1);')
    echo "$port" >"$S/port"
  fi
  write_files; db_start
  if [ ! -f "$S/ready" ]; then { lib createdb && lib install && lib seed && lib snapshot; } >&2; touch "$S/ready"; fi
  web_start; lib info
}
stop_one() { # pid file, signal: only the process group this script started
  alive "$1" || { rm -f "$1"; return 0; }
  local pid; pid=$(cat "$1"); kill "-$2" -- "-$pid" 2>/dev/null || kill "-$2" "$pid"
  for _ in $(seq 200); do up "$pid" || break; sleep 0.05; done
  kill -9 -- "-$pid" 2>/dev/null || true; rm -f "$1"
}
stop() {
  stop_one "$S/web.pid" KILL # php -S keeps nothing; the database is shut down in order unless it is thrown away
  if [ "${1:-}" = --purge ]; then stop_one "$S/db.pid" KILL; rm -rf "$S"; else stop_one "$S/db.pid" TERM; fi
}
run() {
  local caller=${TMPDIR_OF_CALLER:-} status=0
  WORDPRESS=$(start) && export WORDPRESS || die "did not start"
  trap stop EXIT
  if [ -n "$caller" ]; then export TMPDIR=$caller; else unset TMPDIR; fi
  "$@" || status=$?
  export TMPDIR=$S/tmp
  return $status
}
case ${1:-} in
  run) shift; run "$@" ;;
  install) mkdir -p "$S"; install_ ;;
  start) start ;;
  stop) stop "${2:-}" ;;
  reset) alive "$S/web.pid" && alive "$S/db.pid" || die "not running"; lib reset ;;
  info|set|comments|eval) alive "$S/db.pid" || die "not running"; lib "$@" ;;
  *) sed -n '4,12s/^# *//p' "$0" >&2; exit 2 ;;
esac
