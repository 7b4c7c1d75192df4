/**
 * The sync queues over SQS, and the one form their messages have. Messages carry ids and counters,
 * never personal data (M-11), and nothing here decides what work is due. Used by the functions'
 * wiring.
 */
@NullMarked
package dev.rollcall.aws.sqs;

import org.jspecify.annotations.NullMarked;
