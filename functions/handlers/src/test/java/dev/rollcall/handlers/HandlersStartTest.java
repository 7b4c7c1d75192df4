package dev.rollcall.handlers;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.handlers.account.AccountHandler;
import dev.rollcall.handlers.console.ConsoleActionHandler;
import dev.rollcall.handlers.console.ConsoleViewHandler;
import dev.rollcall.handlers.later.LaterHandler;
import dev.rollcall.handlers.notice.NoticeHandler;
import dev.rollcall.handlers.schedule.ScheduleHandler;
import dev.rollcall.handlers.signin.SignInHandler;
import dev.rollcall.handlers.sync.SyncHandler;
import dev.rollcall.handlers.webhook.WebhookHandler;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Starting asks nobody: every handler can be made with nothing but its variables. */
class HandlersStartTest {

    static final Map<String, String> COMPLETE =
            Map.ofEntries(
                    Map.entry("AWS_REGION", "us-east-1"),
                    Map.entry("AWS_ACCESS_KEY_ID", "id"),
                    Map.entry("AWS_SECRET_ACCESS_KEY", "key"),
                    Map.entry("DISTRICT_TABLE", "district"),
                    Map.entry("ROSTER_TABLE", "roster"),
                    Map.entry("RUN_TABLE", "run"),
                    Map.entry("SEAT_TABLE", "seat"),
                    Map.entry("SIGN_IN_TABLE", "sign-in"),
                    Map.entry("CLEVER_SYNC_QUEUE_URL", "http://127.0.0.1:1/q.fifo"),
                    Map.entry("CLEVER_SYNC_DEAD_LETTER_QUEUE_URL", "http://127.0.0.1:1/d.fifo"),
                    Map.entry("CLASSLINK_SYNC_QUEUE_URL", "http://127.0.0.1:1/c.fifo"),
                    Map.entry("CLASSLINK_SYNC_DEAD_LETTER_QUEUE_URL", "http://127.0.0.1:1/e.fifo"),
                    Map.entry("LATER_QUEUE_URL", "http://127.0.0.1:1/later"),
                    Map.entry("LATER_DEAD_LETTER_QUEUE_URL", "http://127.0.0.1:1/l"),
                    Map.entry("CONSOLE_ACTION_ARN", "arn:aws:lambda:us-east-1:1:function:a:live"),
                    Map.entry("CLEVER_AUTH_URL", "https://clever.com"),
                    Map.entry("CLEVER_API_URL", "https://api.clever.com"),
                    Map.entry("CLEVER_API_VERSION", "v3.0"),
                    Map.entry("VENDOR_PROFILE", "standard"),
                    Map.entry("CLEVER_FIRST_ROSTER", "profile"),
                    Map.entry("CLEVER_SECRET_ARN", "clever"),
                    Map.entry("CLASSLINK_ROSTER_URL", "https://oneroster-proxy.apis.classlink.com"),
                    Map.entry("CLASSLINK_FIRST_ROSTER", "profile"),
                    Map.entry("CLASSLINK_ROUTE", "proxy"),
                    Map.entry("CLASSLINK_BASE_PATH", "/ims/oneroster/v1p1"),
                    Map.entry("CLASSLINK_DIRECT_HOSTS", ".rosterserver.com"),
                    Map.entry("CLASSLINK_PAGE_LIMIT", "5000"),
                    Map.entry("CLASSLINK_REQUEST_INTERVAL_MILLIS", "250"),
                    Map.entry("CLASSLINK_SKIP_UNCHANGED", "no"),
                    Map.entry("CLASSLINK_SECRET_ARN", "classlink"),
                    Map.entry("PULL_EVERY_MINUTES", "360"),
                    Map.entry("WEBHOOK_SECRET_ARN", "webhook"),
                    Map.entry("API_CLIENTS_SECRET_ARN", "clients"),
                    Map.entry("PUBLIC_URL", "https://in.example"),
                    Map.entry("PRODUCT_LAUNCH_URL", "https://product.example/start"),
                    Map.entry("UNSOLICITED_ANSWER", "redirect"),
                    Map.entry("SESSION_IDLE_MINUTES", "30"),
                    Map.entry("SESSION_HOURS", "12"),
                    Map.entry("SIGNING_KEY_SECRET_ARN", "signing"),
                    Map.entry("CLEVER_AUTHORIZE_URL", "/oauth/authorize"),
                    Map.entry("CLEVER_TOKEN_URL", "/oauth/tokens"),
                    Map.entry("CLEVER_PERSON_URL", "/v3.0/me"),
                    Map.entry("CLEVER_SCOPES", "openid"),
                    Map.entry("CLEVER_CLIENT_AUTH", "basic"),
                    Map.entry("CLEVER_ID_TOKEN", "when-sent"),
                    Map.entry("CLEVER_DISTRICT_CLAIM", "district district_id"),
                    Map.entry("CLEVER_PERSON_CLAIM", "sub"),
                    Map.entry("CLEVER_LOGIN_CLAIM", "sub"),
                    Map.entry("CLEVER_RETURN_UNSHARED", "yes"),
                    Map.entry("CLEVER_CONFIRM_STUDENTS", "no"),
                    Map.entry("CLEVER_SIGN_IN_SECRET_ARN", "clever-sign-in"),
                    Map.entry("CLASSLINK_AUTH_URL", "https://launchpad.classlink.com"),
                    Map.entry("CLASSLINK_USER_URL", "https://nodeapi.classlink.com"),
                    Map.entry("CLASSLINK_AUTHORIZE_URL", "/oauth2/v2/auth"),
                    Map.entry("CLASSLINK_TOKEN_URL", "/oauth2/v2/token"),
                    Map.entry("CLASSLINK_PERSON_URL", "/v2/my/info"),
                    Map.entry("CLASSLINK_SCOPES", "openid profile oneroster"),
                    Map.entry("CLASSLINK_CLIENT_AUTH", "post"),
                    Map.entry("CLASSLINK_ID_TOKEN", "required"),
                    Map.entry("CLASSLINK_DISTRICT_CLAIM", "classLink_tenant_id"),
                    Map.entry("CLASSLINK_PERSON_CLAIM", "classLink_sourcedId"),
                    Map.entry("CLASSLINK_LOGIN_CLAIM", "sub"),
                    Map.entry("CLASSLINK_SIGN_IN_SECRET_ARN", "classlink-sign-in"),
                    Map.entry("NIGHTLY_START_UTC", "07:00"),
                    Map.entry("NIGHTLY_WINDOW_MINUTES", "240"),
                    Map.entry("SLICE_SECONDS", "540"),
                    Map.entry("EVENT_BUS", "rollcall-facts"),
                    Map.entry("MAIL_FROM", "rollcall@vendor.example"));

    static List<Start> starts() {
        return List.of(
                new Start("WEBHOOK_SECRET_ARN", WebhookHandler::new),
                new Start("NIGHTLY_START_UTC", ScheduleHandler::new),
                new Start("SLICE_SECONDS", SyncHandler::new),
                new Start("CLEVER_SYNC_QUEUE_URL", LaterHandler::new),
                new Start("API_CLIENTS_SECRET_ARN", AccountHandler::new),
                new Start("SESSION_IDLE_MINUTES", AccountHandler::new),
                new Start("SESSION_HOURS", AccountHandler::new),
                new Start("SIGNING_KEY_SECRET_ARN", SignInHandler::new),
                new Start("EVENT_BUS", NoticeHandler::new),
                new Start("CONSOLE_ACTION_ARN", ConsoleViewHandler::new),
                new Start("RUN_TABLE", ConsoleActionHandler::new));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void startsWithItsVariables(Start start) {
        assertThatCode(() -> start.with(COMPLETE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("starts")
    void namesTheVariableItMisses(Start start) {
        Map<String, String> without = new HashMap<>(COMPLETE);
        without.remove(start.needed());

        assertThatThrownBy(() -> start.with(without))
                .isInstanceOf(StartUpFailed.class)
                .hasMessage("variable-missing: " + start.needed());
    }

    @Test
    void mailsFromNoAddressThatIsNone() {
        Map<String, String> odd = new HashMap<>(COMPLETE);
        odd.put("MAIL_FROM", "rollcall");

        assertThatThrownBy(() -> new Start("", NoticeHandler::new).with(odd))
                .hasMessage("variable-unusable: MAIL_FROM");
    }

    @Test
    void speaksPlainHttpOnlyWhereThatIsAllowed() {
        Map<String, String> plain = new HashMap<>(COMPLETE);
        plain.put("CLEVER_AUTH_URL", "http://127.0.0.1:1");
        plain.put("CLEVER_API_URL", "http://127.0.0.1:1");

        Start sync = new Start("SLICE_SECONDS", SyncHandler::new);

        assertThatThrownBy(() -> sync.with(plain)).isInstanceOf(IllegalArgumentException.class);
        plain.put("ALLOW_LOOPBACK_HTTP", "true");
        assertThatCode(() -> sync.with(plain)).doesNotThrowAnyException();
    }

    /**
     * How a function starts.
     *
     * @param needed a variable it cannot do without
     * @param handler makes it
     */
    record Start(String needed, Consumer<UnaryOperator<String>> handler) {
        void with(Map<String, String> variables) {
            handler.accept(name -> variables.getOrDefault(name, ""));
        }

        @Override
        public String toString() {
            return "needs " + needed;
        }
    }
}
