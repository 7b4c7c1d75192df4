package dev.rollcall.local.sandbox.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;

import dev.rollcall.local.sandbox.classlink.ClassLinkSandbox;
import dev.rollcall.local.sandbox.clever.CleverSandbox;
import dev.rollcall.local.sandbox.login.lie.Lie;
import dev.rollcall.local.sandbox.options.SandboxOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A lie that changes nothing is a defect; so is a truth that is not the same every time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiesTest {
    private static final SandboxOptions OPTIONS =
            SandboxOptions.defaults().withStudents(60).withDistricts(2);
    private final CleverSandbox clever = CleverSandbox.start(OPTIONS);
    private final ClassLinkSandbox classLink = ClassLinkSandbox.start(OPTIONS);
    private final PersonsBrowser atClever = new PersonsBrowser(clever.url());
    private final PersonsBrowser atClassLink = new PersonsBrowser(classLink.url());

    @BeforeAll
    void signIn() throws Exception {
        atClever.open("/login?person=" + firstOn(atClever.open("/login").body()));
        atClassLink.open("/login?person=" + firstOn(atClassLink.open("/login").body()));
    }

    @AfterAll
    void close() {
        atClever.close();
        atClassLink.close();
        clever.close();
        classLink.close();
    }

    @ParameterizedTest
    @EnumSource
    void changesWhatCleverServes(Lie lie) throws Exception {
        App app =
                new App(
                        clever.url(),
                        clever.clientId(),
                        clever.clientSecret(),
                        URI.create("http://127.0.0.1:1/sign-in/clever/callback"));
        assertChanged(lie, clever.identity(), app, atClever, "/v3.0/me");
    }

    @ParameterizedTest
    @EnumSource
    void changesWhatClassLinkServes(Lie lie) throws Exception {
        App app =
                new App(
                        classLink.url(),
                        classLink.clientId(),
                        classLink.clientSecret(),
                        URI.create("http://127.0.0.1:1/sign-in/classlink/callback"));
        assertChanged(lie, classLink.identity(), app, atClassLink, "/v2/my/info");
    }

    @Test
    void haveCodesAndSentencesOfTheirOwn() {
        assertThat(Arrays.stream(Lie.values()).map(Lie::code)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Lie.values()).map(Lie::sentence)).doesNotHaveDuplicates();
        assertThat(Lie.values()).hasSizeGreaterThan(50);
    }

    private static void assertChanged(
            Lie lie, Identity identity, App app, PersonsBrowser browser, String mePath)
            throws Exception {
        OIDCProviderMetadata pinned = app.metadata();
        Map<String, String> honest = served(app, browser, pinned, mePath);
        assertThat(served(app, browser, pinned, mePath)).isEqualTo(honest);

        App.Attempt attempt = app.begin();
        identity.lie(lie);
        Map<String, String> lied = new Served(app, browser, pinned, mePath).signIn(attempt);
        identity.beHonest();

        assertThat(differing(honest, lied)).isNotEmpty();
        assertThat(served(app, browser, pinned, mePath)).isEqualTo(honest);
    }

    private static Map<String, String> served(
            App app, PersonsBrowser browser, OIDCProviderMetadata pinned, String mePath)
            throws Exception {
        return new Served(app, browser, pinned, mePath).signIn(app.begin());
    }

    private static Set<String> differing(Map<String, String> one, Map<String, String> two) {
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(two.keySet());
        names.removeIf(
                name -> one.getOrDefault(name, "none").equals(two.getOrDefault(name, "none")));
        return names;
    }

    private static String firstOn(String page) {
        return page.split("person=", 2)[1].split("&", 2)[0];
    }
}
