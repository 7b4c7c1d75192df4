/**
 * Mails through Amazon SES and events on an EventBridge bus. Both are one request in JSON, signed
 * by the SDK's own signer: the services' clients weigh a third of everything else that is deployed,
 * and would repeat a mail whose answer was lost.
 */
@NullMarked
package dev.rollcall.aws.notice;

import org.jspecify.annotations.NullMarked;
