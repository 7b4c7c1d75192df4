package dev.rollcall.portals.classlink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.rollcall.portals.scripted.RosterServer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sample files as rows, and rows as a server that serves them. */
final class Csv {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"([^\"]*)\"|([^,]*))");

    private Csv() {}

    static RosterServer serve(String set, String basePath) {
        RosterServer server = RosterServer.at(basePath);
        for (String list :
                List.of("orgs", "academicSessions", "courses", "classes", "users", "enrollments")) {
            server.serve(list, rows(set, list).stream().map(Csv::json).toList());
        }
        return server;
    }

    static List<Map<String, String>> rows(String set, String list) {
        List<String> lines =
                text("/" + set + "/" + list + ".csv").lines().filter(s -> !s.isBlank()).toList();
        List<String> names = cells(lines.getFirst());
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Numbers are served as such, as a server does that has guessed the types of its columns. */
    private static String json(Map<String, String> row) {
        Map<String, Object> typed = new LinkedHashMap<>();
        row.forEach((name, cell) ->
                typed.put(name, cell.matches("[1-9][0-9]{0,8}") ? Integer.valueOf(cell) : cell));
        try {
            return MAPPER.writeValueAsString(typed);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        while (cell.find()) {
            cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1));
        }
        return cells;
    }

    private static String text(String resource) {
        try (InputStream in = Csv.class.getResourceAsStream(resource)) {
            byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
