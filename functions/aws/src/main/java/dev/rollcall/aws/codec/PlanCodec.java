package dev.rollcall.aws.codec;

import dev.rollcall.roster.ClassMember;
import dev.rollcall.roster.Image;
import dev.rollcall.roster.Kind;
import dev.rollcall.roster.Membership;
import dev.rollcall.roster.RosterClass;
import dev.rollcall.roster.RosterRecord;
import dev.rollcall.roster.plan.Change;
import dev.rollcall.roster.plan.Quarantined;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plan chunks and quarantined records as deflated bytes. */
public final class PlanCodec {
    private static final Map<String, Kind> KINDS =
            Arrays.stream(Kind.values())
                    .collect(Collectors.toUnmodifiableMap(Kind::code, Function.identity()));

    private PlanCodec() {}

    public static byte[] ofChanges(List<Change> changes) {
        return Deflated.write(
                to -> ArrayText.write(to, array -> array.each(changes, PlanCodec::change)));
    }

    public static List<Change> changes(byte[] bytes) {
        return Deflated.read(
                bytes, from -> ArrayText.read(from, array -> array.each(PlanCodec::change)));
    }

    public static byte[] ofQuarantined(List<Quarantined> records) {
        return Deflated.write(
                to -> ArrayText.write(to, array -> array.each(records, PlanCodec::quarantined)));
    }

    public static List<Quarantined> quarantined(byte[] bytes) {
        return Deflated.read(
                bytes, from -> ArrayText.read(from, array -> array.each(PlanCodec::quarantined)));
    }

    private static void change(ArrayWriter to, Change change) {
        to.begin();
        switch (change) {
            case Change.Create create -> image(to.text("create"), create.after());
            case Change.Update update -> {
                image(to.text("update"), update.before());
                image(to, update.after());
            }
            case Change.Restore restore -> {
                image(to.text("restore"), restore.before());
                image(to, restore.after());
            }
            case Change.Archive archive -> image(to.text("archive"), archive.before());
        }
        to.end();
    }

    private static Change change(ArrayReader from) {
        Change change =
                switch (from.begin().text()) {
                    case "create" -> new Change.Create(image(from));
                    case "update" -> new Change.Update(image(from), image(from));
                    case "restore" -> new Change.Restore(image(from), image(from));
                    case "archive" -> new Change.Archive(image(from));
                    default -> throw new IllegalStateException("stored change is unknown");
                };
        from.end();
        return change;
    }

    private static void image(ArrayWriter to, Image image) {
        RosterRecord roster = image.roster();
        to.begin().text(roster.kind().code());
        RecordForm.write(to, roster);
        if (roster instanceof RosterClass one) {
            to.each(one.members(), PlaceForm::member);
        } else {
            to.each(image.memberships(), PlaceForm::membership);
        }
        to.end();
    }

    private static Image image(ArrayReader from) {
        Kind kind = kind(from.begin().text());
        RosterRecord roster = RecordForm.read(from, kind);
        Image image =
                roster instanceof RosterClass one
                        ? Image.of(one.withMembers(members(from)))
                        : new Image(roster, memberships(from));
        from.end();
        return image;
    }

    private static List<ClassMember> members(ArrayReader from) {
        return from.each(PlaceForm::member);
    }

    private static List<Membership> memberships(ArrayReader from) {
        return from.each(PlaceForm::membership);
    }

    private static void quarantined(ArrayWriter to, Quarantined record) {
        to.begin()
                .text(record.kind().code())
                .text(record.id())
                .text(record.code().name())
                .text(record.path())
                .text(record.body())
                .end();
    }

    private static Quarantined quarantined(ArrayReader from) {
        from.begin();
        Quarantined record =
                new Quarantined(
                        kind(from.text()),
                        from.text(),
                        Quarantined.Code.valueOf(from.text()),
                        from.text(),
                        from.text());
        from.end();
        return record;
    }

    private static Kind kind(String code) {
        Kind kind = KINDS.get(code);
        if (kind == null) {
            throw new IllegalStateException("stored kind is unknown");
        }
        return kind;
    }
}
