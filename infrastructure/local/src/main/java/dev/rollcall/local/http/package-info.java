/**
 * The HTTP API of the template: routes, payload 2.0 events and the answers to them, as API Gateway
 * does it. What a function answers is passed on, never judged; authorisation is the functions' own.
 * The local stack opens it.
 */
@NullMarked
package dev.rollcall.local.http;

import org.jspecify.annotations.NullMarked;
