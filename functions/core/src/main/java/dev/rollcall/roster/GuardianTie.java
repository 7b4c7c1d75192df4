package dev.rollcall.roster;

/**
 * A student's record naming one of the student's guardians.
 *
 * @param guardianId the guardian
 * @param studentId the student
 */
public record GuardianTie(String guardianId, String studentId) {}
