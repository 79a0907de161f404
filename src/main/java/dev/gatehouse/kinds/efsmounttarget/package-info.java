/**
 * Owns the EFS mount target: the address by which the hosts of a zone mount a file system. Never touches the file system
 * but for its tags: mount targets have none, so whose they are and what they are called is written there. Relied on: one
 * mount target a zone; they are listed per file system only; security groups take a call each and cannot be asked for
 * before it is there. Start reading at {@link dev.gatehouse.kinds.efsmounttarget.EfsMountTargetSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.efsmounttarget;

import org.jspecify.annotations.NullMarked;
