package dev.rollcall.handlers.account;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.rollcall.handlers.Json;
import dev.rollcall.sync.SharedReview;

import java.util.TreeMap;

/** What a district shares, as the API shows it to whoever reviews it. */
final class ReviewJson {

    /** The most rows of teachers and of odd students that one answer holds. */
    private static final int MOST_ROWS = 10_000;

    private ReviewJson() {}

    static ObjectNode of(SharedReview review) {
        ObjectNode json = Json.object();
        json.put("run", review.runId());
        json.put("at", review.at().toString());
        json.put("students", review.students());
        json.put("teachers", review.teachers());
        json.put("classes", review.classes());
        json.put("ignored", review.ignored());
        json.put("unreadable", review.unreadable());
        ArrayNode schools = json.putArray("schools");
        new TreeMap<>(review.schools())
                .forEach((id, counts) ->
                        schools.addObject()
                                .put("id", id)
                                .put("students", counts.students())
                                .put("teachers", counts.teachers())
                                .put("classes", counts.classes()));
        ArrayNode grades = json.putArray("grades");
        new TreeMap<>(review.grades())
                .forEach((grade, number) ->
                        grades.addObject().put("grade", grade).put("students", number));
        json.set("teaching", teaching(review));
        ArrayNode several = json.putArray("studentsOfSeveralSchools");
        review.severalSchools().stream().sorted().limit(MOST_ROWS).forEach(several::add);
        json.set("remarks", remarks(review));
        return json;
    }

    private static ArrayNode teaching(SharedReview review) {
        ArrayNode rows = Json.array();
        new TreeMap<>(review.teaching())
                .entrySet().stream()
                        .limit(MOST_ROWS)
                        .forEach(row ->
                                rows.addObject()
                                        .put("id", row.getKey())
                                        .put("classes", row.getValue().classes())
                                        .put("students", row.getValue().students()));
        return rows;
    }

    private static ArrayNode remarks(SharedReview review) {
        ArrayNode rows = Json.array();
        review.remarks().forEach(remark -> rows.add(ReportJson.remark(remark)));
        return rows;
    }
}
