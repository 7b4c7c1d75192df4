package dev.rollcall.local.sandbox.classlink;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.sandbox.SandboxClient;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Reads a sandbox the way a vendor reads ClassLink's proxy. */
final class RosterClient implements AutoCloseable {
    private final ClassLinkSandbox sandbox;
    private final SandboxClient http;

    RosterClient(ClassLinkSandbox sandbox) {
        this.sandbox = sandbox;
        this.http = new SandboxClient(sandbox.url());
    }

    @Override
    public void close() {
        http.close();
    }

    /** Presses a button. */
    JsonNode press(String verb) throws Exception {
        return http.press(verb);
    }

    JsonNode state() throws Exception {
        return http.state();
    }

    HttpResponse<String> partner(String path) throws Exception {
        return get(path, sandbox.partnerKey());
    }

    JsonNode applications() throws Exception {
        return SandboxClient.parse(partner("/applications?limit=1000")).get("applications");
    }

    HttpResponse<String> get(String path, String bearer) throws Exception {
        return http.send(http.to(path).header("Authorization", "Bearer " + bearer));
    }

    /** A list of the first tenant, by the name behind the version. */
    HttpResponse<String> list(String list) throws Exception {
        return at("/ims/oneroster/v1p1/" + list);
    }

    HttpResponse<String> latest(String list) throws Exception {
        return at("/ims/oneroster/rostering/v1p2/" + list);
    }

    /** The records of one page, whatever their envelope. */
    List<JsonNode> page(String list) throws Exception {
        return records(list(list));
    }

    static List<JsonNode> records(HttpResponse<String> answer) throws Exception {
        JsonNode body = SandboxClient.parse(answer);
        return SandboxClient.values(body.elements().next()).toList();
    }

    /** Every record, read as a careful vendor would. */
    List<JsonNode> all(String list, int limit) throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        List<JsonNode> page;
        do {
            String paging = "?sort=sourcedId&orderBy=asc&limit=" + limit + "&offset=" + rows.size();
            page = page(list + paging);
            rows.addAll(page);
        } while (page.size() == limit);
        return rows;
    }

    List<String> ids(String list) throws Exception {
        return all(list, 1000).stream().map(row -> row.get("sourcedId").asText()).toList();
    }

    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("none");
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request);
    }

    private HttpResponse<String> at(String path) throws Exception {
        JsonNode first = applications().elements().next();
        String id = first.get("oneroster_application_id").asText();
        return get("/" + id + path, first.get("bearer").asText());
    }
}
