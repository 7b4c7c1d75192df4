package dev.rollcall.local.sandbox.district;

/** What the dice are asked about; each trait of a row is rolled independently of the others. */
public enum Trait {
    FIRST_NAME,
    MIDDLE_NAME,
    LAST_NAME,
    RARE_NAME,
    DOUBLE_NAME,
    EMAIL,
    BIRTH_DATE,
    GENDER,
    RACE,
    HISPANIC,
    GRADE,
    SCHOOL,
    OTHER_SCHOOL,
    GUARDIAN,
    SIBLING,
    RELATION,
    PHONE,
    NUMBER,
    ADDRESS,
    PROGRAM,
    LANGUAGE,
    TITLE,
    EXTRA,
    IDENTIFIER,
    SHUFFLE
}
