package dev.rollcall.local.queue;

import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** A FIFO queue that gives up after two receives, and its dead-letter queue. */
final class QueueTemplate {
    private QueueTemplate() {}

    static String named(String name) {
        return """
        Resources:
          FifoQueue:
            Type: AWS::SQS::Queue
            Properties:
              QueueName: %1$s.fifo
              FifoQueue: true
              VisibilityTimeout: 1
              RedrivePolicy:
                deadLetterTargetArn: !GetAtt DeadLetterQueue.Arn
                maxReceiveCount: 2
          DeadLetterQueue:
            Type: AWS::SQS::Queue
            Properties:
              QueueName: %1$s-dead.fifo
              FifoQueue: true
        """
                .formatted(name);
    }

    static MessageAttributeValue attribute(String text) {
        return MessageAttributeValue.builder().dataType("String").stringValue(text).build();
    }
}
