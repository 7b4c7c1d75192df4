package dev.rollcall.local.sandbox.login;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A browser that keeps cookies, follows nothing, and has a person in front of it. */
public final class PersonsBrowser implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                    .build();
    private final URI portal;

    public PersonsBrowser(URI portal) {
        this.portal = portal;
    }

    public HttpResponse<String> open(URI address) throws Exception {
        return http.send(
                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> open(String path) throws Exception {
        return open(URI.create(portal + path));
    }

    /** Where the address sends the browser. */
    public URI sentOn(URI address) throws Exception {
        return portal.resolve(open(address).headers().firstValue("Location").orElseThrow());
    }

    public URI sentOn(String path) throws Exception {
        return sentOn(URI.create(portal + path));
    }

    public void signIn(String person) throws Exception {
        sentOn("/login?person=" + person);
    }

    @Override
    public void close() {
        http.close();
    }
}
