/**
 * The services the functions call, on loopback: DynamoDB Local, ElasticMQ and a Secrets Manager
 * that answers in its real wire form, filled from what the template declares. No function, route or
 * portal is known here. The local stack and tests start them.
 */
@NullMarked
package dev.rollcall.local.aws;

import org.jspecify.annotations.NullMarked;
