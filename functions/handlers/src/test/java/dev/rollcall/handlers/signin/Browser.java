package dev.rollcall.handlers.signin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.handlers.Answer;
import dev.rollcall.handlers.Events;
import dev.rollcall.handlers.QueryString;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser that keeps cookies as it is told, and for as long. */
final class Browser {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\">");
    private static int codes;

    final Cookies cookies;
    private final SignInWorld world;

    Browser(SignInWorld world) {
        this.world = world;
        this.cookies = new Cookies(world.clock);
    }

    Answer get(String target) {
        return send("GET", target, Map.of(), "");
    }

    Answer post(String path, String form) {
        return post(path, form, Map.of());
    }

    Answer post(String path, String form, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("content-type", "application/x-www-form-urlencoded");
        return send("POST", path, all, form);
    }

    /** Signs in at Clever and comes back with a code of its own. */
    Answer signIn() {
        return comeBack(get("/sign-in/clever"));
    }

    /** Comes back to Clever's callback from where it was sent, and sees what that leads to. */
    Answer comeBack(Answer away) {
        return follow(
                get("/sign-in/clever/callback?code=" + freshCode() + "&state=" + state(away)));
    }

    /** What an answer leads to on our own site. */
    Answer follow(Answer answer) {
        String home = SignInWorld.PUBLIC.toString();
        String location = answer.header("location");
        return location.startsWith(home) ? get(location.substring(home.length())) : answer;
    }

    static String freshCode() {
        return "code-" + ++codes;
    }

    static String state(Answer away) {
        return query(away).getOrDefault("state", "");
    }

    static Map<String, String> query(Answer away) {
        return QueryString.parse(URI.create(away.header("location")).getRawQuery());
    }

    /** What a page's form sends beside its button. */
    static String hidden(Answer page) {
        StringBuilder form = new StringBuilder();
        Matcher fields = HIDDEN.matcher(page.body());
        while (fields.find()) {
            form.append(fields.group(1)).append('=').append(fields.group(2)).append('&');
        }
        return form.toString();
    }

    Answer send(String method, String target, Map<String, String> headers, String body) {
        ObjectNode event = Events.http(method, target, headers, body);
        ArrayNode sent = event.putArray("cookies");
        cookies.now().forEach((name, value) -> sent.add(name + "=" + value));
        Answer answer = world.send(event);
        answer.cookies().forEach(cookies::keep);
        return answer;
    }
}
