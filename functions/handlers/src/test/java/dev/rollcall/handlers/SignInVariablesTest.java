package dev.rollcall.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.handlers.SignInOptions.Unsolicited;
import dev.rollcall.portals.openid.OpenIdSettings;
import dev.rollcall.portals.openid.OpenIdSettings.Authentication;
import dev.rollcall.portals.openid.OpenIdSettings.IdToken;
import dev.rollcall.portals.openid.person.ClaimNames;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class SignInVariablesTest {

    private final Map<String, String> variables = new HashMap<>(HandlersStartTest.COMPLETE);

    @Test
    void readsHowPeopleSignIn() {
        variables.put("UNSOLICITED_ANSWER", "page");
        variables.put("SESSION_IDLE_MINUTES", "45");

        SignInOptions options = options();

        assertThat(options.publicUrl()).isEqualTo(URI.create("https://in.example"));
        assertThat(options.launchUrl()).isEqualTo(URI.create("https://product.example/start"));
        assertThat(options.unsolicited()).isEqualTo(Unsolicited.PAGE);
        assertThat(options.limits().idle()).isEqualTo(Duration.ofMinutes(45));
        assertThat(options.limits().absolute()).isEqualTo(Duration.ofHours(12));
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC_URL, http://in.example",
        "PUBLIC_URL, https://in.example/",
        "PUBLIC_URL, https://in.example/path",
        "PUBLIC_URL, https://in.example?x=1",
        "PUBLIC_URL, in.example",
        "PRODUCT_LAUNCH_URL, http://product.example",
        "PRODUCT_LAUNCH_URL, https://product.example/#top",
        "PRODUCT_LAUNCH_URL, /start",
        "UNSOLICITED_ANSWER, 401",
        "SESSION_IDLE_MINUTES, 29",
        "SESSION_IDLE_MINUTES, 61",
        "SESSION_HOURS, 13",
        "SESSION_HOURS, 0"
    })
    void namesWhatCannotBeUsed(String name, String value) {
        variables.put(name, value);

        assertThatThrownBy(this::options)
                .isInstanceOf(StartUpFailed.class)
                .hasMessageContaining(name);
    }

    @Test
    void takesPlainHttpOfThisMachineWhereThatIsAllowed() {
        variables.put("PUBLIC_URL", "http://localhost:8080");
        variables.put("ALLOW_LOOPBACK_HTTP", "true");

        assertThat(options().publicUrl().getPort()).isEqualTo(8080);
    }

    @Test
    void readsCleverAsItDocumentsItself() {
        OpenIdSettings clever = clever();

        assertThat(clever.issuer()).isEqualTo("https://clever.com");
        assertThat(clever.client().redirectUri())
                .isEqualTo(URI.create("https://in.example/sign-in/clever/callback"));
        assertThat(clever.addresses().authorize())
                .contains(URI.create("https://clever.com/oauth/authorize"));
        assertThat(clever.addresses().token())
                .contains(URI.create("https://clever.com/oauth/tokens"));
        assertThat(clever.addresses().keys()).isEmpty();
        assertThat(clever.addresses().person())
                .contains(URI.create("https://api.clever.com/v3.0/me"));
        assertThat(clever.client().authentication()).isEqualTo(Authentication.BASIC);
        assertThat(clever.trust().idToken()).isEqualTo(IdToken.WHEN_SENT);
        assertThat(clever.client().parameters()).isEqualTo(Map.of("return_unshared", "true"));
        assertThat(clever.client().districtParameter()).contains("district_id");
        assertThat(clever.client().scopes()).isEqualTo(List.of("openid"));
        assertThat(clever.trust().algorithms()).isEqualTo(Set.of("RS256"));
        // clever.md §4.3: the older name still comes; user_id is of older versions and never read.
        assertThat(clever.trust().claims())
                .isEqualTo(
                        new ClaimNames(
                                List.of("district", "district_id"),
                                Optional.of("sub"),
                                Optional.of("sub")));
    }

    @Test
    void readsClassLinkAsItDocumentsItself() {
        OpenIdSettings classLink =
                ProviderVariables.classLink(environment())
                        .settings(URI.create("https://in.example/sign-in/classlink/callback"));

        assertThat(classLink.issuer()).isEqualTo("https://launchpad.classlink.com");
        assertThat(classLink.addresses().person())
                .contains(URI.create("https://nodeapi.classlink.com/v2/my/info"));
        assertThat(classLink.client().scopes())
                .isEqualTo(List.of("openid", "profile", "oneroster"));
        assertThat(classLink.client().authentication()).isEqualTo(Authentication.POST);
        assertThat(classLink.trust().idToken()).isEqualTo(IdToken.REQUIRED);
        assertThat(classLink.trust().claims())
                .isEqualTo(
                        new ClaimNames(
                                List.of("classLink_tenant_id"),
                                Optional.of("classLink_sourcedId"),
                                Optional.of("sub")));
        assertThat(classLink.addresses().authorize())
                .contains(URI.create("https://launchpad.classlink.com/oauth2/v2/auth"));
        assertThat(classLink.addresses().token())
                .contains(URI.create("https://launchpad.classlink.com/oauth2/v2/token"));
        assertThat(classLink.client().districtParameter()).isEmpty();
        assertThat(classLink.client().parameters()).isEmpty();
    }

    @Test
    void letsAnyOtherProviderStandIn() {
        variables.put("CLEVER_ISSUER", "https://id.example/tenant");
        variables.put("CLEVER_AUTHORIZE_URL", "");
        variables.put("CLEVER_TOKEN_URL", "https://id.example/token");
        variables.put("CLEVER_KEYS_URL", "/keys");
        variables.put("CLEVER_PERSON_URL", "");
        variables.put("CLEVER_USERINFO_URL", "/userinfo");
        variables.put("CLEVER_PERSON_CLAIM", "");
        variables.put("CLEVER_CONFIRM_STUDENTS", "yes");

        OpenIdSettings clever = clever();

        assertThat(clever.issuer()).isEqualTo("https://id.example/tenant");
        assertThat(clever.addresses().authorize()).isEmpty();
        assertThat(clever.addresses().token()).contains(URI.create("https://id.example/token"));
        assertThat(clever.addresses().keys()).contains(URI.create("https://clever.com/keys"));
        assertThat(clever.addresses().person()).isEmpty();
        assertThat(clever.addresses().userInfo())
                .contains(URI.create("https://api.clever.com/userinfo"));
        assertThat(clever.trust().claims().person()).isEqualTo(Optional.empty());
        assertThat(clever.client().parameters()).containsEntry("confirmed", "false");
    }

    @ParameterizedTest
    @CsvSource({
        "CLEVER_CLIENT_AUTH, BASIC",
        "CLEVER_ID_TOKEN, never",
        "CLEVER_RETURN_UNSHARED, true",
        "CLEVER_CONFIRM_STUDENTS, maybe"
    })
    void takesNoOtherWords(String name, String value) {
        variables.put(name, value);

        assertThatThrownBy(this::clever)
                .isInstanceOf(StartUpFailed.class)
                .hasMessage("variable-unusable: " + name);
    }

    private SignInOptions options() {
        return new SignInVariables(environment()).options();
    }

    private OpenIdSettings clever() {
        return ProviderVariables.clever(environment())
                .settings(new SignInVariables(environment()).callback("clever"));
    }

    private Environment environment() {
        return new Environment(name -> variables.getOrDefault(name, ""));
    }
}
