// The block that stands for unknown ones is shown where there is one, and never offered.
(() => {
    const { StreamBlockDefinition } = window.wagtailStreamField.blocks;

    class RunningTextDefinition extends StreamBlockDefinition {
        constructor(name, groups, ...rest) {
            super(name, groups, ...rest);
            this.groupedChildBlockDefs = groups.map(([group, blocks]) => [
                group,
                blocks.filter((block) => block.name !== "unknown"),
            ]);
        }
    }

    window.telepath.register("gallery.blocks.RunningText", RunningTextDefinition);
})();
