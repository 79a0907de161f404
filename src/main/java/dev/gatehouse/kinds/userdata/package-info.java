/**
 * Owns what an instance does at its first start: typed parts that become one script, or a script of a person's own, and
 * what is wrong or doubtful about either. Never a resource by itself: it is a component of the specs of what launches
 * instances. Relied on: cloud-init runs user data once, as root; AWS takes 16 KiB of it before base64; whoever may
 * describe what launches an instance can read it. A text that was made of parts is known by its second line, which names
 * the version of the parts and their parameters; parts of a version that was released are never edited, so that no
 * instance is replaced because ours became better. Start reading at
 * {@link dev.gatehouse.kinds.userdata.UserData}, then {@code userdata/1/*.sh} among the resources.
 */
@NullMarked
package dev.gatehouse.kinds.userdata;

import org.jspecify.annotations.NullMarked;
