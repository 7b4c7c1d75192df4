/**
 * What people see of a sign-in: small pages without a script, in plain words, with a code and who
 * can help. Never holds anything of a person but roles and dates. Called by the sign-in function.
 */
@NullMarked
package dev.rollcall.handlers.signin.page;

import org.jspecify.annotations.NullMarked;
