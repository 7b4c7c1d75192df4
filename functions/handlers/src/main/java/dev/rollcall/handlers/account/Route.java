package dev.rollcall.handlers.account;

import dev.rollcall.account.Scope;
import dev.rollcall.account.member.Permission;
import dev.rollcall.handlers.HttpReply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One operation of the API, as infrastructure/openapi.yaml names it.
 *
 * @param method the method
 * @param template the path with named segments in braces
 * @param permit whom it is for
 * @param parameters the query parameters it takes
 * @param endpoint what answers
 */
record Route(
        String method, String template, Permit permit, Set<String> parameters, Endpoint endpoint) {

    /** The one segment that is somebody else's text. */
    private static final String ID = "{id}";

    static final Set<String> PAGED = Set.of("cursor", "limit");

    static Route of(String method, String template, Scope scope, Endpoint endpoint) {
        return new Route(method, template, new Permit.Clients(Set.of(scope)), Set.of(), endpoint);
    }

    static Route ofPeople(String method, String template, Endpoint endpoint) {
        return new Route(method, template, new Permit.People(), Set.of(), endpoint);
    }

    /**
     * An operation on an account, or on a district whose account decides who may do it. One that
     * changes something needs {@code If-Match}, or {@code Idempotency-Key} where it posts.
     */
    static Route ofActors(
            String method, String template, Permission permission, Endpoint endpoint) {
        Scope scope = method.equals("GET") ? Scope.ACCOUNTS_READ : Scope.ACCOUNTS_WRITE;
        Permit permit = new Permit.Actors(scope, permission);
        return new Route(method, template, permit, Set.of(), endpoint);
    }

    /** The same for the product's tokens of another scope. */
    Route allowedBy(Scope scope) {
        return permit instanceof Permit.Actors(var _, var permission)
                ? new Route(
                        method,
                        template,
                        new Permit.Actors(scope, permission),
                        parameters,
                        endpoint)
                : needing(scope);
    }

    Route needing(Scope... others) {
        return new Route(
                method, template, new Permit.Clients(Set.of(others)), parameters, endpoint);
    }

    Route taking(Set<String> names) {
        return new Route(method, template, permit, names, endpoint);
    }

    /**
     * The named segments when the path is of this template. An id may hold slashes, which nobody
     * can tell from the path's own once it is decoded; so it takes all segments that are left.
     */
    Optional<Map<String, String>> match(List<String> path) {
        List<String> parts = List.of(template.substring(1).split("/", -1));
        List<String> segments = joined(parts.indexOf(ID), path, path.size() - parts.size());
        return segments.size() == parts.size() ? named(parts, segments) : Optional.empty();
    }

    private static List<String> joined(int id, List<String> path, int extra) {
        if (id < 0 || extra <= 0) {
            return path;
        }
        List<String> segments = new ArrayList<>(path.subList(0, id));
        segments.add(String.join("/", path.subList(id, id + extra + 1)));
        segments.addAll(path.subList(id + extra + 1, path.size()));
        return segments;
    }

    private static Optional<Map<String, String>> named(List<String> parts, List<String> path) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).startsWith("{")) {
                named.put(parts.get(i).substring(1, parts.get(i).length() - 1), path.get(i));
            } else if (!parts.get(i).equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(named);
    }

    /** Answers a call. */
    @FunctionalInterface
    interface Endpoint {
        HttpReply answer(Call call);
    }
}
