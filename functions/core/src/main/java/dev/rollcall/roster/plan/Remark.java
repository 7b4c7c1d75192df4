package dev.rollcall.roster.plan;

import java.util.Locale;

/**
 * Something about a read that people should know, beside the counts: ids and numbers only.
 *
 * @param code what was noticed
 * @param subject what it is about: an organisation's id, or the name of a list; empty for the whole
 *     read
 * @param count how often
 */
public record Remark(Code code, String subject, int count) {

    /** What can be noticed. */
    public enum Code {
        /** No organisation is a district. */
        NO_DISTRICT_ORG,
        /** More organisations than one are districts; this is one of them. */
        SEVERAL_DISTRICT_ORGS,
        /** A school whose parent is a school. */
        SCHOOL_UNDER_SCHOOL,
        /** A school that names no parent, or one that is not in the feed. */
        PARENT_MISSING,
        /** A school whose parent is neither the district nor a school. */
        PARENT_NOT_DISTRICT,
        /** An organisation that is above itself. */
        ORG_CYCLE,
        /**
         * A list that could not be proven complete, so that nothing was taken away because of it.
         */
        LIST_UNPROVEN,
        /** Enrollments that could not be read. */
        ENROLLMENTS_UNREADABLE,
        /** Enrollments in roles that are no place in a class, or that are marked as ended. */
        ENROLLMENTS_LEFT_OUT,
        /** Places in classes that are not shared with us; they come back with the class. */
        CLASSES_NOT_SHARED,
        /** Pupils whom a class lists as its teachers; they get no such place. */
        STUDENTS_LISTED_AS_TEACHERS,
        /** The portal masks fields of this district. */
        FIELDS_OBFUSCATED,
        /**
         * Everybody who is shared is in a class, as where a district shares sections (product.md
         * A10). Clever does not say which way of sharing was chosen; a fixed list of sections does
         * not grow by itself, so that new ones are missing until the district shares them too
         * (P40). The count is that of the classes.
         */
        EVERYBODY_THROUGH_CLASSES;

        /** The form in answers, for example {@code no-district-org}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
