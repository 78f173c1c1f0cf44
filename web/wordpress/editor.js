// The block in WordPress's editor: its options beside it, and in its place a line that says what will be there. A plain
// script, as WordPress loads it. What the block is called and can be is in block.json.
((/** @type {any} */ wp) => {
  const { registerBlockType } = wp.blocks;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { CheckboxControl, PanelBody, Placeholder, SelectControl, TextControl } = wp.components;
  const { createElement: h } = wp.element;
  const { __ } = wp.i18n;

  const labels = {
    quotes: __('Quotes', 'sayso'),
    sources: __('Sources', 'sayso'),
    cues: __('Cues', 'sayso'),
    goals: __('Goals', 'sayso'),
  };
  const layerNames = Object.keys(labels);

  const choices = [
    {
      name: 'marks',
      label: __('Until the reader chooses', 'sayso'),
      values: { on: __('the marks are on', 'sayso'), off: __('the marks are off', 'sayso') },
    },
    {
      name: 'legend',
      label: __('Legend, notice and switch', 'sayso'),
      values: {
        closed: __('folded', 'sayso'),
        open: __('open', 'sayso'),
        none: __('none: the page says that a program found this', 'sayso'),
      },
    },
    {
      name: 'panel',
      label: __('List of finds', 'sayso'),
      values: { closed: __('folded', 'sayso'), open: __('open', 'sayso'), none: __('none', 'sayso') },
    },
    {
      name: 'loading',
      label: __('Read', 'sayso'),
      values: { lazy: __('when it is about to be seen', 'sayso'), eager: __('at once', 'sayso') },
    },
  ];
  const words = [
    {
      name: 'ignore',
      label: __('Not of the article', 'sayso'),
      help: __('A selector, such as figcaption, .advertisement', 'sayso'),
    },
    {
      name: 'for',
      label: __('Id of the article', 'sayso'),
      help: __('Where it is not this post: the id of another element of the page', 'sayso'),
    },
  ];

  registerBlockType('sayso/article', { edit, save: () => null });

  /**
   * @param {object} block
   * @param {Record<string, any>} block.attributes
   * @param {(changed: Record<string, unknown>) => void} block.setAttributes
   */
  function edit({ attributes, setAttributes }) {
    const set = (/** @type {string} */ name) => (/** @type {unknown} */ value) => setAttributes({ [name]: value });
    const layers = layerNames.map((name) =>
      h(CheckboxControl, {
        key: name,
        label: labels[/** @type {keyof typeof labels} */ (name)],
        checked: attributes.layers.includes(name),
        onChange: (/** @type {boolean} */ isOn) =>
          set('layers')(layerNames.filter((other) => (other === name ? isOn : attributes.layers.includes(other)))),
      }),
    );
    const selects = choices.map(({ name, label, values }) =>
      h(SelectControl, {
        key: name,
        label,
        value: attributes[name],
        options: Object.entries(values).map(([value, label]) => ({ value, label })),
        onChange: set(name),
      }),
    );
    const fields = words.map(({ name, ...rest }) =>
      h(TextControl, { key: name, ...rest, value: attributes[name], onChange: set(name) }),
    );
    return h(
      'div',
      useBlockProps(),
      h(InspectorControls, {}, h(PanelBody, { title: __('Marks', 'sayso') }, ...layers, ...selects, ...fields)),
      h(Placeholder, {
        icon: 'format-quote',
        label: __('Sayso: who says what', 'sayso'),
        instructions: __('The legend and the list of finds stand here; the marks are in the post.', 'sayso'),
      }),
    );
  }
})(/** @type {any} */ (window).wp);
