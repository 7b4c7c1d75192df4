package dev.rollcall.local.sandbox.control;

import dev.rollcall.local.sandbox.change.Change;
import dev.rollcall.local.sandbox.change.DropSchool;
import dev.rollcall.local.sandbox.change.Enrol;
import dev.rollcall.local.sandbox.change.Leave;
import dev.rollcall.local.sandbox.change.LoseEverything;
import dev.rollcall.local.sandbox.change.Move;
import dev.rollcall.local.sandbox.change.Plan;
import dev.rollcall.local.sandbox.change.Rename;
import dev.rollcall.local.sandbox.change.Restore;
import dev.rollcall.local.sandbox.change.Selection;
import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Kind;
import dev.rollcall.local.sandbox.district.Role;
import dev.rollcall.local.sandbox.http.Query;
import dev.rollcall.local.sandbox.http.Refusal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What a call of the change API wants done to a district's records.
 *
 * @param parameters from the query and the body alike
 * @param data whose records
 * @param rows knows the records by the portal's ids
 * @param roles knows the portal's words for roles, and refuses others
 */
public record ChangeOrder(
        Query parameters, District data, RowFinder rows, Function<String, Role> roles) {
    /** Finds rows by a portal's ids. */
    @FunctionalInterface
    public interface RowFinder {
        /** The row with exactly this id, whether there is such a record or not. */
        OptionalInt row(Kind kind, String id);
    }

    /**
     * The change behind the verb; empty if there is none.
     *
     * @throws Refusal if a parameter makes no sense
     */
    public Optional<Change> change(String verb) {
        return switch (verb) {
            case "enrol" -> Optional.of(new Enrol(number()));
            case "leave" -> Optional.of(new Leave(selection()));
            case "rename" -> Optional.of(new Rename(selection()));
            case "move" -> Optional.of(new Move(selection()));
            case "sync" -> Optional.of((district, moment) -> new Plan(List.of(), () -> {}));
            case "drop-school" -> Optional.of(new DropSchool(row(Kind.SCHOOL)));
            case "lose-everything" -> Optional.of(new LoseEverything());
            case "restore" -> Optional.of(new Restore());
            default -> Optional.empty();
        };
    }

    private int number() {
        int number = parameters.number("n", 1);
        if (number < 1) {
            throw new Refusal(400, "n is below 1");
        }
        return number;
    }

    /** Whom: the user named by {@code id}, or {@code n} of the role, students unless it says so. */
    private Selection selection() {
        Role role = parameters.first("role").map(roles).orElse(Role.STUDENT);
        return new Selection(role, number(), row(Kind.PERSON));
    }

    private OptionalInt row(Kind kind) {
        return parameters
                .first("id")
                .map(id -> OptionalInt.of(existing(kind, id)))
                .orElse(OptionalInt.empty());
    }

    private int existing(Kind kind, String id) {
        return rows.row(kind, id).stream()
                .filter(row -> data.read(() -> data.shown().includes(kind, row)))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "no such record"));
    }
}
