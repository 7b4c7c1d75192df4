/**
 * The operations console in CloudWatch: a dashboard's widgets call views, their buttons actions, as
 * two functions with two roles. Knows CloudWatch's contract for custom widgets and no other door;
 * nothing here is reachable from the internet.
 */
@NullMarked
package dev.rollcall.handlers.console;

import org.jspecify.annotations.NullMarked;
