/**
 * Owns the record of a hosted zone: what one name answers for one type. Never touches the records that a zone is made
 * with, nor aliases of what no room has. Records bear no tags: whose one is stands in a TXT record beside it, written and removed in the same
 * batch. Relied on: a batch happens as a whole or not at all; a record is deleted only by all it says. Start reading at
 * {@link dev.gatehouse.kinds.dnsrecord.DnsRecordSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.dnsrecord;

import org.jspecify.annotations.NullMarked;
