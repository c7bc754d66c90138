// The component of the official suite as a tool of a project: it speaks MCP itself.
import '../../../../components/fixture/component.ts';
