-- How far each receiver has come on each partition. Written in the transaction of the effect, so a
-- record that is read again after a crash is known, whatever Kafka's own committed offset says.
create table receiver_position (
  receiver        text   not null,
  topic_id        text   not null,
  partition       int    not null,
  next_offset     bigint not null,
  previous_offset bigint not null default 0,
  primary key (receiver, topic_id, partition)
);

-- One row for each event that had its effect at a receiver. The primary key is the promise «one
-- effect»: an event that a sender sends again under the same id meets it.
create table effect (
  receiver text not null,
  event_id uuid not null,
  primary key (receiver, event_id)
);
